package rst

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"gloss/model"
	"gloss/notes"
)

// target is what a reference may refer to: an address, another target, or a
// place in the notes.
type target struct {
	pos     model.Position
	uri     string
	alias   string  // name of another target
	next    *target // another target
	section *model.Section
	inside  bool // a place in the notes
	lines   []int32
	used    bool
	state   byte // 0 not followed yet, 1 being followed, 2 done
}

// pendingLink is a link whose target is sought once all are known.
type pendingLink struct {
	link *model.Link
	name string
	t    *target // where the reference has no name
	raw  string  // what the reference looks like, where it may be none
	fill bool    // the text is that of the section referred to
}

// namedTarget reads a target such as "_name: address", without the dots.
func (b *body) namedTarget(lines []line) bool {
	l := lines[0]
	text := b.str(l)
	if strings.HasPrefix(text, "__:") {
		lines[0] = b.past(l, 3, 3)
		b.unnamed = append(b.unnamed, b.target(l, lines))
		return true
	}
	name, size := targetName(text)
	if size == 0 {
		return false
	}
	lines[0] = b.past(l, size, size)
	t := b.target(l, lines)
	key := fold(name)
	if b.targets == nil {
		b.targets = map[string]*target{}
	}
	if old := b.targets[key]; old != nil {
		if old.uri != t.uri || old.inside != t.inside {
			b.report(t.pos, model.Info, "rst.target", fmt.Sprintf("%q is defined twice; the first one counts", notes.Short(name)), "give one of them another name")
		}
		t.used = true
	} else {
		b.targets[key] = t
	}
	if t.inside {
		b.waiting = append(b.waiting, t)
	} else {
		for _, w := range b.waiting {
			w.next, w.inside = t, false
		}
		b.waiting = b.waiting[:0]
	}
	return true
}

// targetName returns the name of a target and the length of its mark, "_name:".
func targetName(text string) (name string, size int) {
	if strings.HasPrefix(text, "_`") {
		end := strings.Index(text[2:], "`:")
		if end < 1 {
			return "", 0
		}
		return text[2 : 2+end], end + 4
	}
	for i := 1; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case ':':
			if i > 1 && (i+1 == len(text) || text[i+1] == ' ' || text[i+1] == '\t') {
				return text[1:i], i + 1
			}
		}
	}
	return "", 0
}

// anonymousTarget reads "__ address".
func (b *body) anonymousTarget(l line) {
	j := b.extent(b.i+1, b.indent+1)
	b.lines[b.i] = b.past(l, 2, 2)
	b.unnamed = append(b.unnamed, b.target(l, b.lines[b.i:j]))
	b.i = j
}

// target makes a target of what stands behind its mark.
func (b *body) target(mark line, lines []line) *target {
	t := &target{pos: b.at(mark), lines: []int32{mark.n}}
	for _, l := range lines[1:] {
		if !l.blank() {
			t.lines = append(t.lines, l.n)
		}
	}
	what := b.joined(lines)
	switch {
	case what == "":
		t.inside = true
	case strings.HasPrefix(what, "`") && strings.HasSuffix(what, "`_") && len(what) > 3:
		t.alias = fold(what[1 : len(what)-2])
	case strings.HasSuffix(what, "_") && !strings.HasSuffix(what, "\\_") && simpleName(what) == len(what)-1:
		t.alias = fold(what[:len(what)-1])
	default:
		t.uri = unescape(notes.Rejoin(what, ""))
	}
	b.defined = append(b.defined, t)
	return t
}

// settleInternal tells the targets that wait for an element where they are.
func (r *reading) settleInternal(s *model.Section) {
	for _, t := range r.waiting {
		t.section = s
	}
	r.waiting = r.waiting[:0]
}

// follow returns the target that t leads to in the end, nil where it leads in a
// circle or nowhere.
func (r *reading) follow(t *target) *target {
	var path []*target
	for t != nil && (t.alias != "" || t.next != nil) && t.state == 0 {
		t.used, t.state = true, 1
		path = append(path, t)
		if t.next == nil {
			t.next = r.targets[t.alias]
		}
		t = t.next
	}
	if t != nil && t.state == 1 {
		r.report(t.pos, model.Warning, "rst.target", "the target leads to itself", "give it an address")
		t = nil
	} else if t != nil && t.state == 2 {
		t = t.next
	}
	for _, p := range path {
		p.state, p.next = 2, t
	}
	if t != nil {
		t.used = true
	}
	return t
}

// resolve gives links their targets. Links that lead nowhere become text.
func (r *reading) resolve() {
	if len(r.links) > 0 {
		r.implicit()
	}
	var headings *model.Headings
	for _, p := range r.links {
		t := p.t
		if t == nil {
			t = r.targets[p.name]
		}
		if t = r.follow(t); t == nil {
			r.dangling(p)
			continue
		}
		switch {
		case t.uri != "":
			p.link.Target = r.address(t.uri, p.link.Position)
		case t.section != nil:
			title := model.PlainText(t.section.Title)
			if headings == nil {
				headings = r.doc.Headings()
			}
			if anchor := headings.Anchor(t.section); anchor != "" {
				p.link.Target = "#" + anchor
			}
			if p.fill {
				p.link.Inlines = []model.Inline{&model.Text{Position: p.link.Inlines[0].Pos(), Value: strings.TrimSpace(title)}}
			}
		}
		r.unlinked = r.unlinked || p.link.Target == ""
	}
	r.reportDangling()
	if r.unlinked {
		r.doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) { *run = notes.Unlink(*run) })
	}
}

// implicit makes a target of each title that no other target is named like.
func (r *reading) implicit() {
	if r.targets == nil {
		r.targets = map[string]*target{}
	}
	r.doc.Walk(func(s *model.Section) {
		if key := fold(model.PlainText(s.Title)); key != "" && r.targets[key] == nil {
			r.targets[key] = &target{pos: s.Position, section: s}
		}
	})
}

// dangling keeps a reference that leads nowhere, to be reported.
func (r *reading) dangling(p pendingLink) {
	r.unlinked = true
	if p.raw != "" {
		if t, ok := p.link.Inlines[0].(*model.Text); ok {
			t.Value = p.raw
		}
		r.bare = append(r.bare, p)
		return
	}
	r.quoted = append(r.quoted, p)
}

// fewestHabit is how many references that lead nowhere are a habit of the notes, of
// which is told once.
const fewestHabit = 6

// reportDangling reports the references that lead nowhere: each one, or all at the
// first where they are many.
func (r *reading) reportDangling() {
	const hint = "define it as \".. _name: address\""
	if n := len(r.quoted); n >= fewestHabit {
		r.report(r.quoted[0].link.Position, model.Warning, "rst.reference",
			fmt.Sprintf("nothing is named %q: the reference is kept as text, here and in %d more places where nothing has the name", notes.Short(r.quoted[0].name), n-1), hint)
	} else {
		for _, p := range r.quoted {
			r.report(p.link.Position, model.Warning, "rst.reference", fmt.Sprintf("nothing is named %q: the reference is kept as text", notes.Short(p.name)), hint)
		}
	}
	if n := len(r.bare); n >= fewestHabit {
		r.report(r.bare[0].link.Position, model.Info, "rst.reference",
			fmt.Sprintf("%q looks like a reference, but nothing is named so; there are %d more of that kind", notes.Short(r.bare[0].raw), n-1), "")
		return
	}
	for _, p := range r.bare {
		r.report(p.link.Position, model.Info, "rst.reference", fmt.Sprintf("%q looks like a reference, but nothing is named so", notes.Short(p.raw)), "")
	}
}

// address returns the address of a link as the model wants it, and "" after a
// report where it is none.
func (r *reading) address(uri string, pos model.Position) string {
	target, ok := address(uri)
	if !ok {
		target, ok = r.src.Files.Link(r.src, uri)
	}
	if !ok {
		r.report(pos, model.Warning, "rst.link", fmt.Sprintf("link to %q is kept as text", notes.Short(uri)),
			"only http, https and mailto addresses, #anchors and files of the book become links")
		return ""
	}
	return target
}

// address returns the address of a link, and whether it is one. Whatever else looks
// like an address of mail is one.
func address(uri string) (string, bool) {
	target, kind := notes.ParseTarget(uri)
	at := strings.IndexByte(target, '@')
	if kind == notes.FileTarget && at > 0 && strings.IndexByte(target[at+1:], '.') > 0 && !strings.ContainsAny(target, "/?#<>\":") && strings.Count(target, "@") == 1 {
		return "mailto:" + target, true
	}
	return target, kind == notes.OutsideTarget && target != "#"
}

// closeTargets accounts for the lines of targets.
func (r *reading) closeTargets() {
	for _, t := range r.defined {
		for _, n := range t.lines {
			if t.used || t.uri == "" && t.alias == "" {
				r.ledger.Merge(int(n))
			} else {
				r.ledger.Drop(int(n), "target that nothing refers to")
			}
		}
	}
}

// unescape takes the backslashes off a text: a blank behind one goes too.
func unescape(s string) string {
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			b.WriteByte(s[i])
			continue
		}
		c, size := utf8.DecodeRuneInString(s[i+1:])
		if c != ' ' && c != '\t' && c != '\n' {
			b.WriteString(s[i+1 : i+1+size])
		}
		i += size
	}
	return b.String()
}
