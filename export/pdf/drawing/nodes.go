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
	if len(data) > MaxBytes {
		return nil, nil, errLarge
	}
	d := xml.NewDecoder(bytes.NewReader(data))
	ids := map[string]*node{}
	var root, at *node
	count, depth := 0, 0
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
			if count++; count > maxNodes {
				return nil, nil, errMany
			}
			if depth++; depth > maxDepth {
				return nil, nil, errDeep
			}
			n := elementOf(tok, at)
			if root == nil {
				if n.name != "svg" {
					return nil, nil, errForm
				}
				root = n
			} else if at == nil {
				return nil, nil, errForm
			} else {
				at.children = append(at.children, n)
			}
			if id := n.attrs["id"]; id != "" && ids[id] == nil {
				ids[id] = n
			}
			at = n
		case xml.EndElement:
			if depth--; at != nil {
				at = at.parent
			}
		case xml.CharData:
			if at != nil && holdsText(at.name) {
				at.size += len(tok)
				at.children = append(at.children, &node{text: string(tok), parent: at, keep: at.keep})
			}
		}
	}
	if root == nil {
		return nil, nil, errForm
	}
	return root, ids, nil
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
