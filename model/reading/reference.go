package reading

import (
	"strings"

	"gloss/model"
)

// reference is where the notes refer to a footnote, or by a number in brackets
// to a line that the number stands before.
type reference struct {
	from  *referrer
	mark  *model.FootnoteRef // nil for a number in brackets
	label string             // "[1]"; "" for a footnote
	said  string             // the words round it, once they have been asked for
	done  bool
}

// referrer is a run that refers to something.
type referrer struct {
	run  []model.Inline
	laid *runWords // nil until asked for
}

func (r *referrer) words() *runWords {
	if r.laid == nil {
		r.laid = wordsOf(r.run)
	}
	return r.laid
}

// words returns the sentence that refers.
func (r *reference) words() string {
	if r == nil {
		return ""
	}
	if r.done {
		return r.said
	}
	r.done = true
	w := r.from.words()
	if r.mark != nil {
		r.said = w.spoken(r.mark)
	} else if k := strings.Index(w.text, r.label); k >= 0 {
		r.said = w.around(span{k, k + len(r.label)})
	}
	return r.said
}

// footnotes collects from the footnotes that a run refers to first: what the run
// says of them is said of what stands in them. Those that a footnote refers to come
// when it has been gone through.
func (c *collector) footnotes(run []model.Inline, p *place) {
	from := &referrer{run: run}
	model.WalkInlines(run, func(n model.Inline) {
		ref, ok := n.(*model.FootnoteRef)
		if !ok || ref.Number < 1 || ref.Number > len(c.doc.Footnotes) {
			return
		}
		if c.words {
			c.readable = true
		}
		if i := ref.Number - 1; !c.noted[i] {
			c.noted[i] = true
			c.due = append(c.due, dueNote{c.doc.Footnotes[i], place{section: p.section, headings: p.headings, refers: &reference{from: from, mark: ref}}})
		}
	})
	if p.refers != nil {
		return
	}
	for i := 0; i < len(c.due); i++ { // which grows
		c.blocks(c.due[i].note.Blocks, c.due[i].at)
	}
	c.due = c.due[:0]
}

// dueNote is a footnote to be gone through, and the place of what stands in it.
type dueNote struct {
	note *model.Footnote
	at   place
}

// referred returns what is said in a footnote, or behind a number in brackets,
// after the sentence that refers to it, as far as there is room for both.
func (c *collector) referred(p place, own string) string {
	refers := p.refers
	if label := labelOf(own); label != "" {
		if refers = c.referring(p.section, label); refers != nil || blank(own[len(label):]) {
			own = tidy(strings.TrimLeft(own[len(label):], ":."))
		}
	}
	said := refers.words()
	switch {
	case own == "" || said == "":
		return own + said
	case within(longest-easternWeight(said)-easternWeight(own), said, own):
		return said + " › " + own
	}
	return own
}

// labelOf returns the number in brackets that words begin with, as in "[1]: Meier";
// "" where they do not.
func labelOf(words string) string {
	end := strings.IndexByte(words[:min(len(words), 5)], ']')
	if end < 2 || words[0] != '[' || !digits(words[1:end]) {
		return ""
	}
	return words[:end+1]
}

// refers keeps where the texts of a run refer to numbers in brackets.
func (c *collector) refers(run []model.Inline, s *model.Section) {
	first, from := true, &referrer{run: run}
	model.WalkInlines(run, func(n model.Inline) {
		t, ok := n.(*model.Text)
		if !ok {
			first = false
			return
		}
		for rest := t.Value; ; {
			k := strings.IndexByte(rest, '[')
			if k < 0 {
				break
			}
			end := strings.IndexByte(rest[k:min(len(rest), k+5)], ']')
			if end > 1 && digits(rest[k+1:k+end]) && !(first && blank(rest[:k]) && len(rest) == len(t.Value)) {
				c.refer(s, rest[k:k+end+1], from)
			}
			rest = rest[k+1:]
		}
		first = false
	})
}

// refer keeps that a run of a section refers to a label, for the section and for
// all the notes; the label of several sections is none of all the notes.
func (c *collector) refer(s *model.Section, label string, from *referrer) {
	if c.labels == nil {
		c.labels = map[labelled]*reference{}
	}
	at := labelled{section: s, label: label}
	if c.labels[at] != nil {
		return
	}
	r := &reference{from: from, label: label}
	c.labels[at] = r
	if all := (labelled{label: label, all: true}); c.labels[all] == nil {
		c.labels[all] = r
	} else {
		c.labels[all] = &reference{label: label, done: true}
	}
}

// labelled is a number in brackets in a section, which is nil before the first one, or
// in all the notes.
type labelled struct {
	section *model.Section
	label   string
	all     bool
}

// referring returns where the notes refer to a label that stands in a section.
func (c *collector) referring(s *model.Section, label string) *reference {
	if r := c.labels[labelled{section: s, label: label}]; r != nil {
		return r
	}
	return c.labels[labelled{label: label, all: true}]
}
