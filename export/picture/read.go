package picture

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"

	"gloss/export"
)

// What is wrong with a file, for people. Errors of Read are these or wrap
// what a decoder says.
var (
	errForm  = errors.New("it is no PNG, JPEG, GIF, WebP or SVG")
	errLarge = errors.New("it is too large")
	errEmpty = errors.New("it is empty")
)

// Read looks through a file and returns the picture as it may stand in a
// book, and what was changed of it that a person would miss, in words.
// The bytes are the caller's again when it returns.
func Read(data []byte) (p *export.Picture, changes []string, err error) {
	switch {
	case len(data) == 0:
		return nil, nil, errEmpty
	case len(data) > MaxBytes:
		return nil, nil, errLarge
	}
	data = utf8Drawing(data)
	p = &export.Picture{}
	switch form := sniff(data); form {
	case "":
		return nil, nil, errForm
	case "svg":
		p.Form = export.SVG
		changes, err = readDrawing(p, data)
	default:
		changes, err = readPixels(p, form, data)
	}
	if err != nil {
		return nil, nil, err
	}
	sum := sha256.Sum256(p.Data)
	p.Name = "p" + hex.EncodeToString(sum[:8]) + [...]string{".png", ".jpg", ".svg"}[p.Form]
	return p, changes, nil
}

// sniff returns the format of a file by its first bytes, "" where it is none
// of ours. Names of files lie.
func sniff(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte(pngMark)):
		return "png"
	case bytes.HasPrefix(data, []byte("\xFF\xD8\xFF")):
		return "jpeg"
	case bytes.HasPrefix(data, []byte("GIF87a")), bytes.HasPrefix(data, []byte("GIF89a")):
		return "gif"
	case len(data) > 16 && string(data[:4]) == "RIFF" && string(data[8:12]) == "WEBP":
		return "webp"
	case looksLikeDrawing(data):
		return "svg"
	}
	return ""
}
