package picture

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"

	"gloss/export"
)

const (
	svgSpace   = "http://www.w3.org/2000/svg"
	xlinkSpace = "http://www.w3.org/1999/xlink"

	maxElements = 50_000
	maxNesting  = 100
)

var (
	errNested   = errors.New("its elements stand too deep within one another")
	errIntense  = errors.New("it is drawn of too many pieces")
	errRepeated = errors.New("it repeats pieces that repeat pieces")
)

// looksLikeDrawing reports whether a file begins as an SVG does: with its
// element, after a declaration, comments and a document type.
func looksLikeDrawing(data []byte) bool {
	head := bytes.TrimPrefix(data[:min(len(data), 4096)], []byte("\xEF\xBB\xBF"))
	head = bytes.TrimLeft(head, " \t\r\n")
	if !bytes.HasPrefix(head, []byte("<")) {
		return false
	}
	i := bytes.Index(head, []byte("<svg"))
	return i >= 0 && !bytes.Contains(bytes.ToLower(head[:i]), []byte("<html"))
}

// drawer writes a drawing anew, of the elements and attributes that it knows.
type drawer struct {
	out     bytes.Buffer
	open    []string        // elements that are written, outermost first
	ids     map[string]bool // that are taken
	around  []string        // the id of each of open, "" for none
	within  map[string]bool // ids of elements that repeat others
	repeats map[string]bool // ids that are repeated
	changes []string
	styled  bool            // style sheets say how it is drawn
	css     strings.Builder // the style sheet that is read
	motions []string        // selectors of what it sets in motion
	classes map[string]bool // of the elements
	alone   int             // where a switch lost what may be all of it
	count   int
	page    *export.Picture
}

// readDrawing fills p with a drawing, rewritten: scripts, links, motion and
// all that is fetched from elsewhere are left out, what changes the picture
// thereby is told.
func readDrawing(p *export.Picture, data []byte) ([]string, error) {
	if len(data) > maxDrawing {
		return nil, errLarge
	}
	w := &drawer{ids: map[string]bool{}, within: map[string]bool{}, repeats: map[string]bool{}, classes: map[string]bool{}, page: p}
	w.styled = bytes.Contains(data, []byte("<style")) || bytes.Contains(data, []byte(":style"))
	if err := w.read(data); err != nil {
		return nil, err
	}
	for id := range w.repeats {
		if w.within[id] {
			return nil, errRepeated
		}
	}
	w.tellMotion()
	p.Data = w.out.Bytes()
	return w.changes, nil
}

func (w *drawer) read(data []byte) error {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.CharsetReader = charsetReader
	for {
		tok, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return broken(err)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			if w.count++; w.count > maxElements {
				return errIntense
			}
			skip, err := w.start(tok)
			if err != nil {
				return err
			}
			if skip {
				if err := d.Skip(); err != nil {
					return broken(err)
				}
			}
		case xml.EndElement:
			w.end()
		case xml.CharData:
			w.text(tok)
		case xml.Directive:
			if d.Entity == nil {
				if d.Entity, err = entitiesOf(tok, data); err != nil {
					return err
				}
			}
		}
	}
	if w.out.Len() == 0 {
		return errForm
	}
	return nil
}

// start writes the start of an element, or says that all of it is to be left
// out.
func (w *drawer) start(e xml.StartElement) (skip bool, err error) {
	name := e.Name.Local
	if len(w.open) >= maxNesting {
		return false, errNested
	}
	switch {
	case e.Name.Space != svgSpace && (e.Name.Space != "" || len(w.open) == 0 && name != "svg"):
		return true, nil // what programs note for themselves
	case len(w.open) == 0 && (name != "svg" || w.out.Len() > 0):
		return true, nil
	case name == "a": // its words stay
		w.push("", "")
		return false, nil
	case !drawn()[name]:
		switch {
		case extends(e):
		case name == "foreignObject" && w.inner("switch"): // something else may follow
			w.alone = w.out.Len()
		default:
			w.leftOut(name)
		}
		return true, nil
	case w.inner("style") || name == "style" && !forAll(e):
		return true, nil
	}
	w.out.WriteString("<" + name)
	id := ""
	ground := ""
	if len(w.open) == 0 {
		ground = w.root(e.Attr)
	}
	for _, a := range e.Attr {
		if a.Name.Local == "id" && a.Name.Space == "" && plainName(a.Value) && !w.ids[a.Value] {
			id = a.Value
			w.ids[id] = true
			w.attribute("id", id)
		}
	}
	w.attributes(name, e.Attr)
	w.out.WriteString(">" + ground)
	w.push(name, id)
	return false, nil
}

func (w *drawer) push(name, id string) {
	w.open, w.around = append(w.open, name), append(w.around, id)
}

func (w *drawer) end() {
	n := len(w.open) - 1
	if n < 0 {
		return
	}
	if w.open[n] == "switch" && w.alone == w.out.Len() {
		w.leftOut("foreignObject")
	}
	if w.open[n] == "style" {
		xml.EscapeText(&w.out, []byte(w.sheet(w.css.String())))
		w.css.Reset()
	}
	if w.open[n] != "" {
		w.out.WriteString("</" + w.open[n] + ">")
	}
	w.open, w.around = w.open[:n], w.around[:n]
}

func (w *drawer) text(s []byte) {
	for i := len(w.open) - 1; i >= 0; i-- {
		switch w.open[i] {
		case "":
			continue
		case "text", "tspan", "textPath", "title", "desc":
			xml.EscapeText(&w.out, s)
		case "style":
			w.css.Write(s)
		}
		return
	}
}

// inner reports whether the innermost element has such a name.
func (w *drawer) inner(name string) bool {
	return len(w.open) > 0 && w.open[len(w.open)-1] == name
}

// forAll reports whether a style sheet is CSS that holds for a book.
func forAll(e xml.StartElement) bool {
	for _, a := range e.Attr {
		switch value := strings.ToLower(strings.TrimSpace(a.Value)); a.Name.Local {
		case "type":
			if value != "" && value != "text/css" {
				return false
			}
		case "media":
			if !forBooks(value) {
				return false
			}
		}
	}
	return true
}

// extends reports whether an element is for one program only, which has put
// another beside it for all others.
func extends(e xml.StartElement) bool {
	return slices.ContainsFunc(e.Attr, func(a xml.Attr) bool { return a.Name.Local == "requiredExtensions" && a.Value != "" })
}

// leftOut tells of an element that is not written where it may be missed.
func (w *drawer) leftOut(name string) {
	switch name {
	case "foreignObject":
		w.tell("loses what is no drawing in it")
	case "image", "feImage":
		w.tell("loses the pictures within it")
	case "script":
		w.tell("loses a script")
	case "animate", "animateMotion", "animateTransform", "animateColor", "set", "mpath":
		w.tell("moves, and stands still in the book")
	}
}

func (w *drawer) tell(change string) {
	if !slices.Contains(w.changes, change) {
		w.changes = append(w.changes, change)
	}
}

// root writes what the outermost element needs: name spaces, and a view box by
// which the drawing is scaled. It returns a white ground for it: black lines
// would be lost where a reader has dark pages.
func (w *drawer) root(list []xml.Attr) (ground string) {
	given := map[string]string{}
	for _, a := range list {
		if a.Name.Space == "" {
			given[a.Name.Local] = strings.TrimSpace(a.Value)
		}
	}
	w.attribute("xmlns", svgSpace)
	w.attribute("xmlns:xlink", xlinkSpace)
	width, height := length(given["width"]), length(given["height"])
	box := strings.FieldsFunc(given["viewBox"], func(r rune) bool { return r == ' ' || r == ',' || r == '\t' || r == '\n' })
	if len(box) == 4 && number(box[2]) > 0 && number(box[3]) > 0 {
		if width <= 0 || height <= 0 {
			width, height = number(box[2]), number(box[3])
		}
	} else {
		if width <= 0 || height <= 0 {
			width, height = 300, 150 // as CSS has it
		}
		box = []string{"0", "0", decimal(width), decimal(height)}
	}
	left, errX := strconv.ParseFloat(box[0], 32)
	top, errY := strconv.ParseFloat(box[1], 32)
	if errX != nil || errY != nil {
		left, top = 0, 0
	}
	x, y, wide, high := decimal(left), decimal(top), decimal(number(box[2])), decimal(number(box[3]))
	w.attribute("viewBox", x+" "+y+" "+wide+" "+high)
	w.attribute("width", decimal(width))
	w.attribute("height", decimal(height))
	w.page.Width, w.page.Height = max(int(width+0.5), 1), max(int(height+0.5), 1)
	ground = `fill="#fff" stroke="none"`
	if w.styled {
		ground = `style="fill:#fff!important;fill-opacity:1!important;stroke:none!important"`
	}
	return `<rect x="` + x + `" y="` + y + `" width="` + wide + `" height="` + high + `" ` + ground + `/>`
}
