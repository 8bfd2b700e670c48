package org

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"gloss/model"
	"gloss/notes"
)

// greater reads the block that begins on line n.
func (r *reading) greater(n, last, depth int) ([]model.Block, int) {
	name, _ := blockStart(r.line(n).text)
	end := r.ends(n)
	if end <= n || end > last {
		r.ledger.Drop(n, "beginning of a block that has no end")
		r.doc.Report(r.place(n), model.Warning, "org.block", fmt.Sprintf("block %q has no end", notes.Short(name)), "write \"#+END_"+strings.ToUpper(notes.Short(name))+"\" below it")
		return nil, n + 1
	}
	switch {
	case name == "comment" || exportBlock(name):
		reason := "comment"
		if name != "comment" {
			reason = "block for export to another format"
		}
		for i := n; i <= end; i++ {
			r.drop(i, reason)
		}
		return nil, end + 1
	}
	r.ledger.Merge(n)
	r.ledger.Merge(end)
	var list []model.Block
	switch name {
	case "src", "example":
		list = r.literal(n, end, name)
	case "quote":
		list = r.quote(n, end, depth)
	case "verse":
		list = r.verse(n, end)
	default:
		if depth < maxDepth {
			list = r.blocks(n+1, end-1, depth+1)
		} else {
			list = r.flat(n+1, end-1)
		}
		if name != ":" && name != "center" && name != "notes" && name != "abstract" {
			r.doc.Report(r.place(n), model.Info, "org.block", fmt.Sprintf("block %q is kept as plain text", notes.Short(name)), "")
		}
	}
	return list, end + 1
}

// flat makes a paragraph of each line.
func (r *reading) flat(first, last int) (list []model.Block) {
	for n := first; n <= last; n++ {
		if r.line(n).text != "" {
			p, _ := r.paragraph(n, n)
			list = append(list, p)
		}
	}
	return list
}

// drop leaves out a line that is not blank.
func (r *reading) drop(n int, reason string) {
	if r.line(n).text != "" {
		r.ledger.Drop(n, reason)
	}
}

// literal makes a code block of the lines between those that bound it. The
// blanks that all lines begin with are left away, and the commas that keep
// stars and number signs from being marks.
func (r *reading) literal(n, end int, name string) []model.Block {
	language := ""
	if words := strings.Fields(r.line(n).text); name == "src" && len(words) > 1 && !strings.HasPrefix(words[1], ":") && words[1][0] != '-' {
		language = words[1]
	}
	indent := int32(-1)
	for i := n + 1; i < end; i++ {
		if l := r.line(i); l.text != "" && (indent < 0 || l.lead < indent) {
			indent = l.lead
		}
	}
	var text []string
	for i := n + 1; i < end; i++ {
		raw := r.places.Text(i)
		raw = strings.TrimRight(raw[min(max(int(indent), 0), len(raw)):], " \t")
		if t := strings.TrimLeft(raw, " \t"); strings.HasPrefix(t, ",") {
			if rest := strings.TrimLeft(t, ","); strings.HasPrefix(rest, "*") || strings.HasPrefix(rest, "#+") {
				raw = raw[:len(raw)-len(t)] + t[1:]
			}
		}
		text = append(text, raw)
		if r.line(i).text != "" {
			r.ledger.Place(i)
		}
	}
	if indent < 0 {
		return nil
	}
	return code(r.place(n), language, text, n+1)
}

// quote makes a quotation. A short last line that begins with a dash says whose
// words they are.
func (r *reading) quote(n, end, depth int) []model.Block {
	q := &model.Quote{Position: r.place(n)}
	last := end - 1
	for last > n && r.line(last).text == "" {
		last--
	}
	if last > n+1 {
		t := r.line(last).text
		rest := strings.TrimLeft(t, "-–—")
		if marks := len(t) - len(rest); marks > 1 && len(t) < 120 && strings.HasPrefix(rest, " ") {
			start := r.start(last) + marks
			q.Attribution = r.inlines(start+len(rest)-len(strings.TrimLeft(rest, " \t")), r.end(last))
			r.ledger.Place(last)
			last--
		}
	}
	if depth < maxDepth {
		q.Blocks = r.blocks(n+1, last, depth+1)
	} else {
		q.Blocks = r.flat(n+1, last)
	}
	if len(q.Blocks) == 0 {
		if q.Attribution == nil {
			return nil
		}
		return []model.Block{&model.Paragraph{Position: q.Attribution[0].Pos(), Inlines: q.Attribution}}
	}
	return []model.Block{q}
}

// verse makes paragraphs whose lines end where they end in the notes.
func (r *reading) verse(n, end int) (list []model.Block) {
	var p *model.Paragraph
	for i := n + 1; i < end; i++ {
		if r.line(i).text == "" {
			p = nil
			continue
		}
		r.ledger.Place(i)
		more := r.inlines(r.start(i), r.end(i))
		if p == nil {
			p = &model.Paragraph{Position: r.place(i)}
			list = append(list, p)
		} else {
			p.Inlines = append(p.Inlines, &model.LineBreak{Position: r.at(r.end(i - 1))})
		}
		p.Inlines = append(p.Inlines, more...)
	}
	return list
}

// drawer reads the drawer that opens on line n: properties and logs are left
// out, the contents of all others belong to the text.
func (r *reading) drawer(n, depth int) ([]model.Block, int) {
	name, _ := drawerStart(r.line(n).text)
	end := r.ends(n)
	switch name {
	case "PROPERTIES":
		r.ledger.Merge(n)
		r.ledger.Merge(end)
		var list []model.Block
		for i := n + 1; i < end; i++ {
			list = append(list, r.property(i)...)
		}
		return list, end + 1
	case "LOGBOOK", "CLOCK":
		for i := n; i <= end; i++ {
			r.drop(i, "log of a headline")
		}
		return nil, end + 1
	}
	r.ledger.Merge(n)
	r.ledger.Merge(end)
	if depth < maxDepth {
		return r.blocks(n+1, end-1, depth+1), end + 1
	}
	return r.flat(n+1, end-1), end + 1
}

// property reads ":KEY: value". One that says who spoke, when or where becomes a
// paragraph "Key: value", which says so in every format; a date is the section's;
// one that holds an address becomes a paragraph, all others are left out.
func (r *reading) property(n int) []model.Block {
	t := r.line(n).text
	i := strings.Index(t[min(1, len(t)):], ":") + 1
	if len(t) < 3 || t[0] != ':' || i < 2 {
		if t == "" {
			return nil
		}
		p, _ := r.paragraph(n, n)
		return []model.Block{p}
	}
	key, value := t[1:i], strings.TrimSpace(t[i+1:])
	if r.section != nil && value != "" {
		if date, ok := notes.ParseDay(strings.Trim(value, "<>[]"), notes.AnyOrder); ok && strings.EqualFold(key, "date") && !date.IsZero() {
			r.dated(date)
			r.ledger.Place(n)
			return nil
		}
	}
	if r.section != nil && value != "" && notes.IsDetail(key) {
		r.ledger.Place(n)
		start := r.end(n) - len(value)
		label := &model.Text{Position: r.at(r.end(n) - len(t)), Value: titled(key) + ": "}
		return []model.Block{&model.Paragraph{Position: label.Position, Inlines: append([]model.Inline{label}, r.inlines(start, r.end(n))...)}}
	}
	if _, target := notes.FindAddress(value); target != "" {
		r.ledger.Place(n)
		start := r.end(n) - len(value)
		return []model.Block{&model.Paragraph{Position: r.at(start), Inlines: r.inlines(start, r.end(n))}}
	}
	switch strings.ToUpper(key) {
	case "CUSTOM_ID":
		r.name("#" + value)
	case "ID":
		r.name("id:" + value)
	}
	r.ledger.Drop(n, "property of a headline")
	return nil
}

// titled writes the key of a property as a label: "LOCATION" is "Location".
func titled(key string) string {
	if key == "" || strings.ToUpper(key) != key {
		return key
	}
	_, size := utf8.DecodeRuneInString(key)
	return key[:size] + strings.ToLower(key[size:])
}
