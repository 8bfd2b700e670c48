package picture

import (
	"encoding/base64"
	"errors"
	"net/url"
	"strconv"
	"strings"
	"sync"

	"gloss/export"
	"gloss/model"
)

// Shelf hands out the files that pictures of the notes refer to.
type Shelf interface {
	// Read returns the bytes of the file that a source refers to by target,
	// at most one more than MaxBytes of them. Its errors say to a person why
	// there are none: "there is no such file".
	Read(source, target string) ([]byte, error)
}

// Collect looks through all pictures of a document, and says of each that
// cannot be shown why. The document is not changed.
func Collect(doc *model.Document, shelf Shelf) (export.Pictures, []model.Diagnostic) {
	c := &collector{shelf: shelf, files: map[key]*file{}}
	visit := func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		c.find(*run)
	}
	doc.EachRun(visit)
	c.readAll()
	pictures := export.Pictures{}
	total := 0
	counted := map[string]bool{}
	for _, im := range c.images {
		f := c.files[keyOf(im)]
		if f == nil {
			c.report(im, "picture.remote", "is in the web; the book has a link to it", "save it in the folder of the notes to have it in the book")
			continue
		}
		if p := f.picture; p != nil && !counted[p.Name] {
			if total+len(p.Data) > MaxTotal {
				f.err = errors.New("the pictures of the book are too large together")
			} else {
				total += len(p.Data)
				counted[p.Name] = true
			}
		}
		if f.err != nil {
			c.report(im, "picture.missing", "is not in the book, its words stand for it: "+f.err.Error(), "pictures are PNG, JPEG, GIF, WebP or SVG files in the folder of the notes")
			continue
		}
		pictures[im] = f.picture
		if len(f.changes) > 0 {
			c.report(im, "picture.changed", strings.Join(f.changes, "; "), "")
		}
		if !im.Decorative && export.Told(im, im.Alt, im.Title) == "" {
			c.report(im, "picture.alt", "has no words that say what it shows", "give it some, for people who cannot see it")
		}
	}
	return pictures, c.diagnostics
}

type key struct{ source, target string }

func keyOf(im *model.Image) key { return key{im.Source.String(), im.Target} }

// file is what came of a target.
type file struct {
	picture *export.Picture
	changes []string
	err     error
}

type collector struct {
	shelf       Shelf
	images      []*model.Image
	files       map[key]*file // no entry for what is in the web
	diagnostics []model.Diagnostic
}

// find adds the pictures among the inlines and within them.
func (c *collector) find(list []model.Inline) {
	for _, n := range list {
		switch n := n.(type) {
		case *model.Text:
		case *model.Image:
			c.images = append(c.images, n)
		default:
			c.find(model.Children(n))
		}
	}
}

func (c *collector) report(im *model.Image, code, message, hint string) {
	target := im.Target
	if len(target) > 100 {
		target = target[:100]
	}
	c.diagnostics = append(c.diagnostics, model.Diagnostic{Position: im.Position, Code: code, Severity: model.Warning,
		Message: "picture " + strconv.Quote(strings.ToValidUTF8(target, "")) + " " + message, Hint: hint})
}

// readAll reads the files, several at once. Large ones wait for each other, as
// they take much memory.
func (c *collector) readAll() {
	var large sync.Mutex
	var wg sync.WaitGroup
	seats := make(chan struct{}, 4)
	for _, im := range c.images {
		k := keyOf(im)
		if c.files[k] != nil || remote(im.Target) {
			continue
		}
		f := &file{}
		c.files[k] = f
		seats <- struct{}{}
		wg.Go(func() {
			defer func() { <-seats }()
			data, err := c.fetch(k)
			if err != nil {
				f.err = err
				return
			}
			if len(data) > 1<<20 {
				large.Lock()
				defer large.Unlock()
			}
			f.picture, f.changes, f.err = Read(data)
		})
	}
	wg.Wait()
}

func (c *collector) fetch(k key) ([]byte, error) {
	scheme, rest, ok := strings.Cut(k.target, ":")
	if !ok || strings.ContainsAny(scheme, "/.?#") {
		return c.shelf.Read(k.source, k.target)
	}
	if !strings.EqualFold(scheme, "data") {
		return nil, errors.New("it is no file of the notes")
	}
	kind, data, ok := strings.Cut(rest, ",")
	if !ok || len(data) > MaxBytes*2 {
		return nil, errLarge
	}
	if strings.HasSuffix(kind, ";base64") {
		data = strings.NewReplacer("\n", "", "\r", "", " ", "", "%2B", "+", "%2F", "/", "%3D", "=").Replace(data)
		return base64.StdEncoding.DecodeString(data)
	}
	words, err := url.PathUnescape(data)
	return []byte(words), err
}

// remote reports whether a target is an address in the web.
func remote(target string) bool {
	u, err := url.Parse(strings.TrimSpace(target))
	return strings.HasPrefix(target, "//") || err == nil && (u.Scheme == "http" || u.Scheme == "https")
}
