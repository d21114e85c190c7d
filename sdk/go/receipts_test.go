package tidegate

import (
	"crypto/ed25519"
	"encoding/base64"
	"errors"
	"testing"
)

const head = `{"alg":"EdDSA","kid":"k","typ":"tidegate-ledger"}`

func sign(key ed25519.PrivateKey, header, payload string) string {
	encode := base64.RawURLEncoding.EncodeToString
	signed := encode([]byte(header)) + "." + encode([]byte(payload))
	return signed + "." + encode(ed25519.Sign(key, []byte(signed)))
}

func TestCheckpoints(t *testing.T) {
	public, private, _ := ed25519.GenerateKey(nil)
	_, stranger, _ := ed25519.GenerateKey(nil)
	x := base64.RawURLEncoding.EncodeToString(public)
	keys := &JwkSet{Keys: []JwkSetKeysItem{{Kid: "k", Kty: "OKP", Crv: Ptr("Ed25519"), X: &x}}}
	const payload = `{"organization_id":"org","sequence":3,"hash":"ab"}`
	good := sign(private, head, payload)
	proof, err := VerifyCheckpoint(good, keys)
	if err != nil || proof.Sequence != 3 || proof.OrganizationID != "org" {
		t.Fatalf("got %v, %v", proof, err)
	}
	for name, jws := range map[string]string{
		"of a stranger":     sign(stranger, head, payload),
		"of another kind":   sign(private, `{"alg":"EdDSA","kid":"k","typ":"other"}`, payload),
		"of another method": sign(private, `{"alg":"none","kid":"k","typ":"tidegate-ledger"}`, payload),
		"of an unknown key": sign(private, `{"alg":"EdDSA","kid":"z","typ":"tidegate-ledger"}`, payload),
		"cut":               good[:len(good)-4],
		"no signature":      "a.b",
		"nothing":           "",
	} {
		var failed *VerificationError
		if _, err := VerifyCheckpoint(jws, keys); !errors.As(err, &failed) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestLedgerTexts(t *testing.T) {
	for value, want := range map[string]string{
		"a\"\\\n\x01": `"a\"\\\n\u0001"`,
		"<&>\u2028é😀": "\"<&>\u2028é😀\"",
	} {
		if got := quote(value); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	entry := GenerationLedger{Sequence: 1, Credit: "customer", AmountNanoUsd: 5}
	entry.Hash = hashOf(genesisHash, entry)
	if verdict := VerifyLedger([]GenerationLedger{entry}); len(verdict.Faults) > 0 || verdict.BalanceNanoUsd != 5 {
		t.Errorf("got %v", verdict)
	}
	entry.AmountNanoUsd = 6
	if verdict := VerifyLedger([]GenerationLedger{entry}); len(verdict.Faults) != 1 {
		t.Errorf("got %v", verdict)
	}
}
