package html

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"gloss/model"
)

// Formulas stand in pages twice or more: in MathML, as TeX beside it, as a picture
// and in pieces that a script has set. One of them is kept: TeX, which people read
// and which says all, else the words.

// maxFormula is how many nodes a formula may have for its TeX to be looked for.
const maxFormula = 5000

// formulaSource returns the TeX that stands in a formula of MathML, "" for none.
func (t *tree) formulaSource(i int32) string {
	for c, end := i+1, min(t.nodes[i].stop, i+maxFormula); c < end; c++ {
		if t.nodes[c].tag == atom.Annotation && strings.Contains(strings.ToLower(t.attr(c, "encoding")), "tex") {
			return formulaOf(html.UnescapeString(t.words(c)))
		}
	}
	if alt := formulaOf(html.UnescapeString(t.attr(i, "alttext"))); strings.ContainsAny(alt, `\^_{`) {
		return alt
	}
	return ""
}

// formulaOf returns TeX on one line, without what says only how large it is set.
func formulaOf(tex string) string {
	tex = oneLine(tex)
	for _, size := range []string{`{\displaystyle `, `{\textstyle `} {
		if inner, ok := strings.CutPrefix(tex, size); ok && strings.HasSuffix(inner, "}") {
			return strings.TrimSpace(inner[:len(inner)-1])
		}
	}
	return tex
}

// formula adds a formula of MathML: its TeX between dollars, else its words.
func (b *run) formula(i int32) {
	t := b.r.tree
	n := &t.nodes[i]
	tex := t.formulaSource(i)
	if tex == "" {
		b.children(i)
		return
	}
	b.tex(tex, n.start)
	for c := i; c < n.stop; c++ {
		t.nodes[c].has |= spent
	}
}

// tex adds TeX between dollars.
func (b *run) tex(tex string, at int32) {
	b.leaf(&model.CodeSpan{Position: b.r.at(at), Value: "$" + tex + "$"}, at)
}

// isFormulaPicture reports whether a picture shows a formula whose TeX is its
// description.
func isFormulaPicture(class string) bool {
	return strings.Contains(class, "math") || strings.Contains(class, "latex")
}

// toldBefore reports whether a picture stands behind a formula that says the same.
func (t *tree) toldBefore(i int32, tex string) bool {
	for c := max(t.nodes[i].parent+1, i-maxBeside); c < i; c++ {
		if n := &t.nodes[c]; n.tag == atom.Math && n.has&spent != 0 && t.formulaSource(c) == tex {
			return true
		}
	}
	return false
}

// maxBeside is how many nodes before a picture are looked at for its formula.
const maxBeside = 200
