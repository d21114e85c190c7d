package tidegate

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"mime/multipart"
	"os"
	"path/filepath"
	"reflect"
	"strings"
)

// File is what a form sends as a file.
type File struct {
	Name    string
	Content []byte
}

// ReadFile reads a file of this machine.
func ReadFile(path string) (File, error) {
	content, err := os.ReadFile(path)
	return File{Name: filepath.Base(path), Content: content}, err
}

// MarshalJSON refuses: a file is a part of a form alone.
func (File) MarshalJSON() ([]byte, error) {
	return nil, errors.New("a file is sent in a form, not as JSON")
}

// encodeForm writes a struct as multipart/form-data. The boundary follows from what is sent, so that the same call is the same
// bytes whenever it is sent.
func encodeForm(body any, isStream bool) (form []byte, contentType string, err error) {
	fields, err := formFields(body, isStream)
	if err != nil {
		return nil, "", err
	}
	hash := sha256.New()
	for _, field := range fields {
		fmt.Fprintf(hash, "%q %q %d\n", field.name, field.file.Name, len(field.file.Content))
		hash.Write(field.file.Content)
	}
	var written bytes.Buffer
	writer := multipart.NewWriter(&written)
	// Hexadecimal digits alone: no boundary is refused for them.
	_ = writer.SetBoundary("tidegate-" + hex.EncodeToString(hash.Sum(nil))[:40])
	for _, field := range fields {
		create := func() error {
			if field.isFile {
				part, err := writer.CreateFormFile(field.name, field.file.Name)
				if err == nil {
					_, err = part.Write(field.file.Content)
				}
				return err
			}
			return writer.WriteField(field.name, string(field.file.Content))
		}
		if err := create(); err != nil {
			return nil, "", err
		}
	}
	if err := writer.Close(); err != nil {
		return nil, "", err
	}
	return written.Bytes(), writer.FormDataContentType(), nil
}

type formField struct {
	name   string
	isFile bool

	// Of what is no file, its text is the content.
	file File
}

func formFields(body any, isStream bool) ([]formField, error) {
	value := reflect.ValueOf(body)
	var fields []formField
	for at := range value.NumField() {
		name, _, _ := strings.Cut(value.Type().Field(at).Tag.Get("json"), ",")
		own := value.Field(at)
		if file, isFile := own.Interface().(File); isFile {
			if file.Name == "" {
				file.Name = "upload"
			}
			fields = append(fields, formField{name: name, isFile: true, file: file})
			continue
		}
		texts, err := formTexts(own.Interface())
		if err != nil {
			return nil, err
		}
		for _, text := range texts {
			fields = append(fields, formField{name: name, file: File{Content: []byte(text)}})
		}
	}
	if isStream {
		fields = append(fields, formField{name: "stream", file: File{Content: []byte("true")}})
	}
	return fields, nil
}

// formTexts gives a text for each item of a list, and none for what is not there.
func formTexts(value any) ([]string, error) {
	written, err := json.Marshal(value)
	if err != nil {
		return nil, err
	}
	var items []json.RawMessage
	if json.Unmarshal(written, &items) != nil {
		items = []json.RawMessage{written}
	}
	var texts []string
	for _, item := range items {
		var text *string
		switch {
		case string(item) == "null":
		case json.Unmarshal(item, &text) == nil && text != nil:
			texts = append(texts, *text)
		default:
			texts = append(texts, string(item))
		}
	}
	return texts, nil
}
