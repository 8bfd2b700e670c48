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

// isTeX reports whether a script is a formula that a program sets in its place:
// <script type="math/tex">.
func (t *tree) isTeX(i int32) bool {
	n := &t.nodes[i]
	return n.tag == atom.Script && n.end-n.start > int32(len("<script>")) && strings.HasPrefix(strings.ToLower(t.attr(i, "type")), "math/tex")
}

// beforeTeX reports whether what a script has set stands before the TeX it was made
// of, with nothing but the like between them.
func (t *tree) beforeTeX(i int32) bool {
	for c, n := t.nodes[i].stop, 0; c < t.nodes[t.nodes[i].parent].stop && n < 4; c, n = t.nodes[c].stop, n+1 {
		switch {
		case t.isTeX(c):
			return true
		case t.nodes[c].kind == element && !strings.HasPrefix(t.attr(c, "class"), "MathJax"):
			return false
		case t.nodes[c].kind != element && t.nodes[c].size > 0:
			return false
		}
	}
	return false
}

// scripted adds a formula that is a script.
func (b *run) scripted(i int32) {
	t := b.r.tree
	n := &t.nodes[i]
	if i+1 < n.stop {
		if tex := formulaOf(t.text[t.nodes[i+1].start:t.nodes[i+1].end]); tex != "" {
			b.tex(strings.TrimSuffix(strings.TrimPrefix(tex, "% <![CDATA[ "), " %]]>"), n.start)
		}
	}
	n.has |= spent
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
