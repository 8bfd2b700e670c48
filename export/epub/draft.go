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

// quireSize is the number of bytes of bodies that are handed to go-epub as one
// section. For each section it spends as much time as for some 20 KB of text, so
// documents are gathered in quires, and cut apart again by finish.
const quireSize = 128 << 10

// press guards go-epub, whose store of files is one for the whole program and
// not made for several at once.
var press struct {
	sync.Mutex
	inMemory bool
}

// draft has go-epub bind the style sheet, the cover and the bodies of the sheaf.
func draft(b *bound) (data []byte, err error) {
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
	body := make([]byte, 0, min(quireSize, b.gathered+b.gathered/4)) // some more for what fills the blanks
	for i, q := range b.quires() {
		body = b.appendQuire(body[:0], q)
		// A title would only go to a table of contents that is made anew.
		if _, err := e.AddSection(string(body), "", quireName(i), ""); err != nil {
			return nil, fmt.Errorf("epub: draft %s: %w", quireName(i), err)
		}
	}
	if _, err := e.AddCSS(dataURL("text/css", b.style), styleName); err != nil {
		return nil, fmt.Errorf("epub: draft the style sheet: %w", err)
	}
	if _, err := e.AddImage(dataURL("image/png", b.cover), coverName); err != nil {
		return nil, fmt.Errorf("epub: draft the cover: %w", err)
	}
	var out bytes.Buffer
	out.Grow(len(b.cover) + b.gathered/2)
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
