package tidegate

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"
)

// Receipt is what a request cost, and the service's signature under it.
type Receipt struct {
	Generation *Generation

	CostNanoUsd int64

	// What the service has signed; its entry is the same as Generation.Ledger.
	Proof GenerationProof

	// The signature itself, to keep: a compact JWS (EdDSA).
	JWS string
}

// CostUsd is the cost in US dollars.
func (r *Receipt) CostUsd() float64 { return float64(r.CostNanoUsd) / 1e9 }

// GenerationProof is what stands in the receipt of a generation.
type GenerationProof struct {
	OrganizationID string `json:"organization_id"`

	Entry GenerationLedger `json:"entry"`
}

// LedgerProof is what stands in the signature under the end of a page of the ledger.
type LedgerProof struct {
	OrganizationID string `json:"organization_id"`

	Sequence int64 `json:"sequence"`

	Hash string `json:"hash"`
}

// VerifyGeneration gives a *VerificationError when none of the keys signed it, or when the generation says something else.
func VerifyGeneration(generation *Generation, keys *JwkSet) (*Receipt, error) {
	jws := generation.SignedReceipt
	receipt := &Receipt{Generation: generation, CostNanoUsd: generation.ChargeNanoUsd, JWS: jws}
	if err := verify(jws, keys, "tidegate-generation", &receipt.Proof); err != nil {
		return nil, err
	}
	if !isSameEntry(receipt.Proof.Entry, generation.Ledger) {
		return nil, &VerificationError{"the receipt is about another entry of the ledger"}
	}
	return receipt, nil
}

// VerifyCheckpoint checks the signature under the end of a page of the ledger.
func VerifyCheckpoint(jws string, keys *JwkSet) (*LedgerProof, error) {
	proof := &LedgerProof{}
	return proof, verify(jws, keys, "tidegate-ledger", proof)
}

func isSameEntry(a, b GenerationLedger) bool {
	isSameUsage := (a.Usage == nil) == (b.Usage == nil) && text(a.Usage) == text(b.Usage)
	a.Usage, b.Usage = nil, nil
	return isSameUsage && a == b
}

type jwsHeader struct {
	Algorithm string `json:"alg"`
	KeyID     string `json:"kid"`
	Type      string `json:"typ"`
}

func keyIDOf(jws string) (string, error) {
	head, _, _ := strings.Cut(jws, ".")
	var header jwsHeader
	if err := decodePart(head, &header); err != nil {
		return "", &VerificationError{"the receipt is no signature: " + err.Error()}
	}
	return header.KeyID, nil
}

func findKey(keys *JwkSet, id string) *JwkSetKeysItem {
	for at := range keys.Keys {
		if keys.Keys[at].Kid == id {
			return &keys.Keys[at]
		}
	}
	return nil
}

func verify(jws string, keys *JwkSet, kind string, proof any) error {
	parts := strings.Split(jws, ".")
	if len(parts) != 3 {
		return &VerificationError{"the receipt is no compact JWS"}
	}
	var header jwsHeader
	if err := decodePart(parts[0], &header); err != nil {
		return &VerificationError{"the receipt has no header: " + err.Error()}
	}
	jwk := findKey(keys, header.KeyID)
	if jwk == nil {
		return &VerificationError{"the receipt is signed with a key that is not in the set"}
	}
	key, keyErr := base64.RawURLEncoding.DecodeString(text(jwk.X))
	signature, err := base64.RawURLEncoding.DecodeString(parts[2])
	isOfKind := header.Algorithm == "EdDSA" && text(jwk.Crv) == "Ed25519" && len(key) == ed25519.PublicKeySize
	signed := []byte(parts[0] + "." + parts[1])
	if err != nil || keyErr != nil || !isOfKind || !ed25519.Verify(key, signed, signature) {
		return &VerificationError{"the receipt's signature is not good"}
	}
	if header.Type != kind {
		return &VerificationError{fmt.Sprintf("the receipt is not a %s", kind)}
	}
	if err := decodePart(parts[1], proof); err != nil {
		return &VerificationError{"the receipt says nothing: " + err.Error()}
	}
	return nil
}

func decodePart(part string, into any) error {
	data, err := base64.RawURLEncoding.DecodeString(part)
	if err != nil {
		return err
	}
	return json.Unmarshal(data, into)
}

var genesisHash = strings.Repeat("0", 2*sha256.Size)

// LedgerVerdict is what an exported ledger comes to.
type LedgerVerdict struct {
	Entries int64

	// What the customer has by these entries.
	BalanceNanoUsd int64

	// The hash of the last entry.
	Hash string

	// A sentence each; empty when all is well.
	Faults []string
}

// VerifyLedger checks entries from the first on, in order: each one's hash covers it and the hash before.
func VerifyLedger(entries []GenerationLedger) LedgerVerdict {
	verdict := LedgerVerdict{Hash: genesisHash}
	for _, entry := range entries {
		if expected := verdict.Entries + 1; entry.Sequence != expected {
			fault := fmt.Sprintf("entry %d stands where %d should", entry.Sequence, expected)
			verdict.Faults = append(verdict.Faults, fault)
		}
		if hashOf(verdict.Hash, entry) != entry.Hash {
			fault := fmt.Sprintf("entry %d does not have the hash that follows from it", entry.Sequence)
			verdict.Faults = append(verdict.Faults, fault)
		}
		switch "customer" {
		case entry.Credit:
			verdict.BalanceNanoUsd += entry.AmountNanoUsd
		case entry.Debit:
			verdict.BalanceNanoUsd -= entry.AmountNanoUsd
		}
		verdict.Entries, verdict.Hash = entry.Sequence, entry.Hash
	}
	return verdict
}

// The JSON of a list, as JavaScript writes it.
func hashOf(before string, entry GenerationLedger) string {
	usage := "null"
	if entry.Usage != nil {
		usage = quote(*entry.Usage)
	}
	fields := []string{
		quote(before),
		fmt.Sprint(entry.Sequence),
		quote(entry.Reference),
		quote(entry.Kind),
		fmt.Sprint(entry.AmountNanoUsd),
		quote(entry.Debit),
		quote(entry.Credit),
		fmt.Sprint(entry.BookedAtMs),
		usage,
	}
	sum := sha256.Sum256([]byte("[" + strings.Join(fields, ",") + "]"))
	return hex.EncodeToString(sum[:])
}

var escapes = map[rune]string{
	'"': `\"`, '\\': `\\`, '\b': `\b`, '\f': `\f`, '\n': `\n`, '\r': `\r`, '\t': `\t`,
}

// quote writes a text as JavaScript does, which escapes less than Go.
func quote(value string) string {
	var quoted strings.Builder
	quoted.WriteByte('"')
	for _, one := range value {
		escaped, isEscaped := escapes[one]
		switch {
		case isEscaped:
			quoted.WriteString(escaped)
		case one < ' ':
			fmt.Fprintf(&quoted, `\u%04x`, one)
		default:
			quoted.WriteRune(one)
		}
	}
	quoted.WriteByte('"')
	return quoted.String()
}
