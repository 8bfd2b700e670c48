package drawing

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
)

const svgSpace = "http://www.w3.org/2000/svg"

// node is an element, or text where name is empty.
type node struct {
	name     string
	attrs    map[string]string // by name; href whatever its name space
	text     string
	children []*node
	parent   *node
	keep     bool // blanks of its text
	classes  []string
	// How it is drawn: by attributes, and by its style attribute.
	properties, declarations []declaration
	size                     int // of what it says, in bytes
}

// readNodes reads the elements of a drawing, and which of them have names.
func readNodes(data []byte) (*node, map[string]*node, error) {
	if len(data) > maxBytes {
		return nil, nil, errLarge
	}
	d := xml.NewDecoder(bytes.NewReader(data))
	r := nodeReader{ids: map[string]*node{}}
	for {
		tok, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, nil, errForm
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			if err := r.start(tok); err != nil {
				return nil, nil, err
			}
		case xml.EndElement:
			if r.depth--; r.at != nil {
				r.at = r.at.parent
			}
		case xml.CharData:
			if at := r.at; at != nil && holdsText(at.name) {
				at.size += len(tok)
				at.children = append(at.children, &node{text: string(tok), parent: at, keep: at.keep})
			}
		}
	}
	if r.root == nil {
		return nil, nil, errForm
	}
	return r.root, r.ids, nil
}

// nodeReader makes a tree of elements as they begin and end.
type nodeReader struct {
	root, at     *node // at is the innermost that is open
	ids          map[string]*node
	count, depth int
}

func (r *nodeReader) start(e xml.StartElement) error {
	if r.count++; r.count > maxNodes {
		return errMany
	}
	if r.depth++; r.depth > maxDepth {
		return errDeep
	}
	n := elementOf(e, r.at)
	switch {
	case r.root == nil && n.name == "svg":
		r.root = n
	case r.root == nil || r.at == nil:
		return errForm
	default:
		r.at.children = append(r.at.children, n)
	}
	if id := n.attrs["id"]; id != "" && r.ids[id] == nil {
		r.ids[id] = n
	}
	r.at = n
	return nil
}

func holdsText(name string) bool {
	return name == "text" || name == "tspan" || name == "style" || name == "a" || name == "textPath"
}

func elementOf(e xml.StartElement, parent *node) *node {
	n := &node{name: e.Name.Local, parent: parent, attrs: make(map[string]string, len(e.Attr))}
	if e.Name.Space != svgSpace && e.Name.Space != "" {
		n.name = "foreign"
	}
	if parent != nil {
		n.keep = parent.keep
	}
	for _, a := range e.Attr {
		switch name := a.Name.Local; {
		case name == "space":
			n.keep = a.Value == "preserve"
		case name == "href", a.Name.Space == "":
			n.attrs[name] = strings.TrimSpace(a.Value)
		}
		n.size += len(a.Value)
	}
	for _, name := range properties {
		if v := n.attrs[name]; v != "" {
			n.properties = append(n.properties, declaration{name: name, value: v})
		}
	}
	n.declarations = declarationsOf(n.attrs["style"])
	n.classes = strings.Fields(n.attrs["class"])
	n.classes = n.classes[:min(len(n.classes), maxClasses)]
	return n
}

// maxClasses is how many classes of an element count.
const maxClasses = 50
