package epub

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"net/http"
	"sync"

	goepub "github.com/bmaupin/go-epub"
)

// quireSize is the number of bytes of bodies that are handed to go-epub at
// once. For each section it spends as much time as for some 20 KB of text, so
// documents are gathered in quires, and cut apart again by finish.
const quireSize = 128 << 10

// press guards go-epub, whose store of files is one for the whole program and
// not made for several at once.
var press struct {
	sync.Mutex
	inMemory bool
}

// sheaf is the number of quires that go-epub binds at a time: it holds all that
// it is given, several times over.
const sheaf = 8

// draft has go-epub bind the bodies, the style sheet and the cover, the latter
// with the first of the bodies. Of each part that is bound, the bodies are let
// go.
func draft(b *bound) (parts [][]byte, err error) {
	list := b.quires()
	for from := 0; from == 0 || from < len(list); from += sheaf {
		to := min(from+sheaf, len(list))
		data, err := draftPart(b, list[from:to], from)
		if err != nil {
			return nil, err
		}
		parts = append(parts, data)
		for _, q := range list[from:to] {
			b.drop(q)
		}
	}
	return parts, nil
}

func draftPart(b *bound, list []quire, first int) (data []byte, err error) {
	press.Lock()
	defer press.Unlock()
	defer func() {
		// go-epub panics where it cannot write.
		if r := recover(); r != nil {
			data, err = nil, fmt.Errorf("epub: go-epub gave up: %v", r)
		}
	}()
	if !press.inMemory {
		goepub.Use(goepub.MemoryFS)
		press.inMemory = true
	}
	e := goepub.NewEpub("draft")
	e.Client = &http.Client{Transport: refuse{}}
	e.SetIdentifier(b.identifier())
	var body []byte
	for i, q := range list {
		body = b.appendQuire(body[:0], q)
		// A title would only go to a table of contents that is made anew.
		if _, err := e.AddSection(string(body), "", quireName(first+i), ""); err != nil {
			return nil, fmt.Errorf("epub: draft %s: %w", quireName(first+i), err)
		}
	}
	if first > 0 {
		return written(e)
	}
	if _, err := e.AddCSS(dataURL("text/css", b.style), styleName); err != nil {
		return nil, fmt.Errorf("epub: draft the style sheet: %w", err)
	}
	if _, err := e.AddImage(dataURL("image/png", b.cover), coverName); err != nil {
		return nil, fmt.Errorf("epub: draft the cover: %w", err)
	}
	return written(e)
}

func written(e *goepub.Epub) ([]byte, error) {
	var out bytes.Buffer
	if _, err := e.WriteTo(&out); err != nil {
		return nil, fmt.Errorf("epub: write the draft: %w", err)
	}
	return out.Bytes(), nil
}

// refuse lets nothing reach the network: go-epub fetches what it takes for an
// address.
type refuse struct{}

func (refuse) RoundTrip(r *http.Request) (*http.Response, error) {
	return nil, errors.New("the network is out of bounds")
}

func dataURL(kind string, data []byte) string {
	return "data:" + kind + ";base64," + base64.StdEncoding.EncodeToString(data)
}
