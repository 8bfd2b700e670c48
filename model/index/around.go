package index

import (
	"strings"

	"gloss/model"
)

// Clear takes all mentions out of the document and leaves their words, so that
// it can be recognized anew.
func Clear(doc *model.Document) {
	drop := func(*model.Mention) bool { return false }
	doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) { *run = unwrap(*run, drop) })
	eachCode(doc, func(c *model.Code) { c.Mentions = nil })
}

// Words are the words before and after a mention in its paragraph or line of
// code, no more than is read at a glance.
type Words struct{ Before, After string }

// WordsAround returns the words about those mentions for which wanted is true.
func WordsAround(doc *model.Document, wanted map[*model.Mention]bool) map[*model.Mention]Words {
	found := make(map[*model.Mention]Words, len(wanted))
	doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		text, at := "", 0
		note := func(m *model.Mention) {
			if !wanted[m] {
				return
			}
			if text == "" {
				text = model.PlainText(*run)
			}
			found[m] = wordsAt(text, m.Form, min(at, len(text)))
		}
		model.WalkInlines(*run, func(n model.Inline) {
			switch n := n.(type) {
			case *model.Mention:
				note(n)
			case *model.Text:
				at += len(n.Value)
			case *model.LineBreak:
				at++
			case *model.Image:
				at += len(n.Alt)
			case *model.CodeSpan:
				for _, m := range n.Mentions {
					note(m)
				}
				at += len(n.Value)
			}
		})
	})
	eachCode(doc, func(c *model.Code) {
		names, at := c.Mentions, 0
		for i := 0; len(names) > 0; i++ {
			line, _, more := strings.Cut(c.Text[at:], "\n")
			n := len(names)
			if more {
				n = c.NamesIn(i, line, names)
			}
			for _, m := range names[:n] {
				if wanted[m] {
					found[m] = wordsAt(c.Text, m.Form, at)
				}
			}
			names, at = names[n:], at+len(line)+1
		}
	})
	return found
}

// wordsAt returns the words about the form where it first stands in text from
// at on.
func wordsAt(text, form string, at int) Words {
	k := strings.Index(text[at:], form)
	if k < 0 {
		return Words{}
	}
	before, after := around(text, at+k, at+k+len(form))
	return Words{before, after}
}
