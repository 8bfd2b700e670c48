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
	case isBold(styleOf(css, "font-weight")):
		return strong
	case strings.HasPrefix(styleOf(css, "font-style"), "italic"):
		return stressed
	case strings.Contains(styleOf(css, "text-decoration"), "line-through"):
		return struck
	}
	return plain
}

// styleOfSpan reads the emphasis of a span from its style and its classes.
func (r *reading) styleOfSpan(i int32) style {
	var buf [8]attr
	a := r.tree.attrs(i, buf[:0])
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
