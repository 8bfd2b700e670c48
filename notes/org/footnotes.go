package org

import (
	"fmt"
	"strconv"
	"strings"

	"gloss/model"
)

// footnoteLabel reads "[fn:label" and the sign behind it, "]" or ":"; size is 0
// where there is no footnote. Without a label that sign is ":".
func footnoteLabel(s string) (label string, size int) {
	i := len("[fn:")
	for i < len(s) && i < 100 && (isWord(s[i]) || s[i] == '-') {
		i++
	}
	if i >= len(s) || s[i] != ']' && s[i] != ':' || s[i] == ']' && i == len("[fn:") {
		return "", 0
	}
	return s[len("[fn:"):i], i + 1
}

// definition reads the footnote that begins on line n: all lines up to another
// one, a headline, or two blank lines.
func (r *reading) definition(n, last, depth int) int {
	label, size := footnoteLabel(r.line(n).text)
	end := n
	for i := n + 1; i <= last && r.kindOf(i, last) != note; i++ {
		if r.line(i).text != "" {
			end = i
		} else if i > end+1 {
			break
		}
	}
	f := &model.Footnote{Position: r.place(n), Label: label}
	r.behead(n, size)
	if r.line(n).text == "" {
		r.ledger.Merge(n)
	}
	if depth < maxDepth {
		f.Blocks = r.blocks(n, end, depth+1)
	} else {
		f.Blocks = r.flat(n, end)
	}
	if len(f.Blocks) == 0 {
		r.ledger.Drop(n, "footnote without words")
		return end + 1
	}
	r.define(f)
	return end + 1
}

func (r *reading) define(f *model.Footnote) {
	if r.footnotes == nil {
		r.footnotes, r.copies = map[string]*model.Footnote{}, map[string]int{}
	}
	if label := f.Label; r.footnotes[label] != nil {
		r.doc.Report(f.Position, model.Info, "org.footnote", fmt.Sprintf("footnote %q is defined twice", label), "give one of them another label")
		for k := max(r.copies[label], 2); r.footnotes[f.Label] != nil; k++ {
			f.Label = label + "-" + strconv.Itoa(k)
			r.copies[label] = k
		}
	}
	r.footnotes[f.Label] = f
	r.defined = append(r.defined, f)
}

// maxAsides is how many unclosed inline footnotes are looked at in a file.
const maxAsides = 100

// footnote reads "[fn:label]", "[fn:label:words]" or "[fn::words]".
func (p *pen) footnote() bool {
	label, size := footnoteLabel(p.s[p.at:])
	if size == 0 || p.inLink {
		return false
	}
	start, open := p.at, p.at+size
	if p.s[open-1] == ']' {
		p.text(start)
		p.r.noted = true
		p.put(&model.FootnoteRef{Position: p.r.at(start), Label: label}, open)
		return true
	}
	if p.depth >= maxInlines || p.r.asides > maxAsides {
		return false
	}
	end, level := open, 1
	for ; end < len(p.s); end++ {
		if c := p.s[end]; c == '[' {
			level++
		} else if c == ']' {
			if level--; level == 0 {
				break
			}
		}
	}
	body := p.s[open:end]
	if level > 0 || strings.TrimSpace(body) == "" {
		p.r.asides++
		return false
	}
	open += len(body) - len(strings.TrimLeft(body, " \t\n"))
	unnamed := label == ""
	if unnamed {
		p.r.anonymous++
		label = "aside-" + strconv.Itoa(p.r.anonymous)
	}
	p.text(start)
	f := &model.Footnote{Position: p.r.at(start), Label: label, Unnamed: unnamed}
	f.Blocks = []model.Block{&model.Paragraph{Position: p.r.at(open), Inlines: p.within(open, end, false)}}
	p.r.define(f)
	p.r.noted = true
	p.put(&model.FootnoteRef{Position: f.Position, Label: f.Label}, end+1)
	return true
}

// finishFootnotes numbers the footnotes in the order in which they are first
// referred to; those that nothing refers to come last. A reference to none
// becomes text.
func (r *reading) finishFootnotes() {
	number := func(_ *model.Section, _ model.RunText, run *[]model.Inline) { r.number(*run) }
	if r.noted {
		r.doc.EachRun(number)
	}
	for i, done := 0, 0; done < len(r.doc.Footnotes) || i < len(r.defined); {
		if done < len(r.doc.Footnotes) {
			(&model.Document{Blocks: r.doc.Footnotes[done].Blocks}).EachRun(number)
			done++
			continue
		}
		r.count(r.defined[i])
		i++
	}
}

// count gives a footnote the next number, if it has none.
func (r *reading) count(f *model.Footnote) int {
	if f.Number == 0 {
		r.doc.Footnotes = append(r.doc.Footnotes, f)
		f.Number = len(r.doc.Footnotes)
	}
	return f.Number
}

func (r *reading) number(list []model.Inline) {
	for i, n := range list {
		ref, ok := n.(*model.FootnoteRef)
		if !ok {
			r.number(model.Children(n))
			continue
		}
		if f := r.footnotes[ref.Label]; f != nil {
			ref.Number = r.count(f)
			continue
		}
		list[i] = &model.Text{Position: ref.Position, Value: "[fn:" + ref.Label + "]"}
		r.doc.Report(ref.Position, model.Info, "org.footnote", fmt.Sprintf("footnote %q is not defined", ref.Label), "")
	}
}
