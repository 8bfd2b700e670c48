package html

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// maxSheet is how many bytes of style sheets are read.
const maxSheet = 200_000

// readSheets learns which classes stand for emphasis from the style sheets of
// the page: from rules for one class alone, as document services write them.
func (r *reading) readSheets() {
	t := r.tree
	left := maxSheet
	for i := range t.nodes {
		n := &t.nodes[i]
		if n.kind != raw || t.nodes[n.parent].tag != atom.Style {
			continue
		}
		css := t.text[n.start:n.end]
		if left -= len(css); left < 0 {
			return
		}
		for css != "" {
			var rule string
			rule, css, _ = strings.Cut(css, "}")
			selector, body, ok := strings.Cut(rule, "{")
			class, one := strings.CutPrefix(strings.TrimSpace(selector), ".")
			if !ok || !one || class == "" || strings.ContainsAny(class, " .,:>+~[#*\n") {
				continue
			}
			if s := styleOfCSS(body); s != plain {
				if r.classes == nil {
					r.classes = map[string]style{}
				}
				r.classes[class] = s
			}
		}
	}
}

// styleOfCSS reads the emphasis from declarations.
func styleOfCSS(css string) style {
	switch {
	case isTypewriter(css):
		return typed
	case isBold(styleOf(css, "font-weight")):
		return strong
	case strings.HasPrefix(styleOf(css, "font-style"), "italic"):
		return stressed
	case strings.Contains(styleOf(css, "text-decoration"), "line-through"):
		return struck
	}
	return plain
}

// isTypewriter reports whether declarations name a face in which programs are
// set.
func isTypewriter(css string) bool {
	face := strings.TrimLeft(styleOf(css, "font-family"), "\"'")
	for _, name := range [...]string{"courier", "consolas", "monaco", "menlo", "monospace", "source code", "ubuntu mono", "roboto mono", "dejavu sans mono", "lucida console", "sf mono", "fira code", "fira mono"} {
		if strings.HasPrefix(face, name) {
			return true
		}
	}
	return false
}

// styleOfSpan reads the emphasis of a span from its style and its classes.
func (r *reading) styleOfSpan(i int32) style {
	var buf [8]attr
	a := r.tree.attrs(i, buf[:0])
	if s := r.emphasisOf(a); s != typed || !r.typewritten() {
		return s
	}
	return plain
}

// emphasisOf reads emphasis from the attributes of a span.
func (r *reading) emphasisOf(a attrs) style {
	if css := a.get("style"); css != "" {
		if s := styleOfCSS(css); s != plain {
			return s
		}
	}
	if r.classes == nil {
		return plain
	}
	for _, name := range strings.Fields(a.get("class")) {
		if s := r.classes[name]; s != plain {
			return s
		}
	}
	return plain
}

// typewritten reports whether most of the text is in a face of typewriters,
// which then says nothing.
func (r *reading) typewritten() bool {
	if r.typedText == 0 {
		r.typedText = 1
		t := r.tree
		var buf [8]attr
		for i := int32(1); i < int32(len(t.nodes)); i++ {
			n := &t.nodes[i]
			if n.has&dropped != 0 || n.kind == element && (n.tag == atom.Span || n.tag == atom.Font) && r.emphasisOf(t.attrs(i, buf[:0])) == typed {
				if n.has&dropped == 0 {
					r.typedText += n.size
				}
				i = n.stop - 1
			}
		}
	}
	return int64(r.typedText)*3 > int64(r.tree.nodes[0].size)
}
