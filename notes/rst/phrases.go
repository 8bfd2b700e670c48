package rst

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"gloss/model"
	"gloss/notes"
)

// maxRole is the length up to which a word between colons may be a role.
const maxRole = 60

// quoted reads what begins with a back quote: code, a reference, or text with a
// role.
func (p *inliner) quoted(i int) int {
	if strings.HasPrefix(p.text[i:], "``") {
		return p.literal(i)
	}
	start, role := i, ""
	if i > 0 && p.text[i-1] == ':' {
		start, role = p.roleBefore(i)
	}
	if !p.opens(start, i-start+1) {
		return i + 1
	}
	k := p.end(i+1, "`", phraseEnd)
	if k < 0 {
		return i + 1
	}
	suffix := p.suffix(k + 1)
	end := k + 1 + len(suffix)
	switch {
	case role != "" && suffix != "":
		return i + 1
	case suffix == "_" || suffix == "__":
		return p.phrase(i, k, suffix == "__")
	case suffix != "":
		role = suffix[1 : len(suffix)-1]
	}
	list := p.role(role, i+1, k)
	if len(list) == 0 {
		return i + 1
	}
	p.flush(start)
	return p.take(end, list...)
}

// roleBefore returns the role before the back quote at i and where it begins;
// "" and i where there is none.
func (p *inliner) roleBefore(i int) (start int, role string) {
	low := max(p.done, i-maxRole)
	for k := i - 2; k >= low; k-- {
		c := p.text[k]
		if c <= ' ' || c == '`' || c == '*' {
			break
		}
		if c == ':' && (k == low || k == 0 || p.text[k-1] <= ' ' || !isAlnum(p.text[k-1]) && p.text[k-1] < utf8.RuneSelf) {
			if simpleName(p.text[k+1:i-1]) == i-k-2 && i-k > 2 {
				return k, strings.ToLower(p.text[k+1 : i-1])
			}
			break
		}
	}
	return i, ""
}

// embedded parts "text <target>"; the target is "" where there is none.
func embedded(text string) (words, target string) {
	if !strings.HasSuffix(text, ">") || strings.HasSuffix(text, "\\>") {
		return text, ""
	}
	k := strings.LastIndexByte(text, '<')
	if k < 0 || k > 0 && text[k-1] > ' ' || k+2 > len(text)-1 {
		return text, ""
	}
	return strings.TrimRight(text[:k], " \t\n"), text[k+1 : len(text)-1]
}

// phrase reads a reference with back quotes; k is the offset of the second one.
func (p *inliner) phrase(i, k int, anonymous bool) int {
	end := k + 2
	if anonymous {
		end++
	}
	inner := p.text[i+1 : k]
	words, target := embedded(inner)
	p.flush(i)
	pos := p.at(i)
	var list []model.Inline
	if words != "" {
		list = p.inner(i+1, i+1+len(words))
	}
	switch {
	case target == "":
		return p.take(end, p.reference(pos, list, fold(words), "", anonymous)...)
	case strings.HasSuffix(target, "_") && !strings.HasSuffix(target, "\\_"):
		name := fold(strings.Trim(target, "`_"))
		if len(list) == 0 {
			list = []model.Inline{p.node(k-1-len(target), strings.Trim(target, "`_"))}
		}
		return p.take(end, p.reference(pos, list, name, "", false)...)
	}
	uri := unescape(notes.Rejoin(target, ""))
	link := p.nodes.Link(pos, "", list)
	if len(list) == 0 {
		link.Auto = true
		link.Inlines = []model.Inline{p.node(k-1-len(target), uri)}
	}
	p.name(words, uri, anonymous)
	if link.Target = p.address(uri, pos); link.Target == "" || p.inLink {
		return p.take(end, link.Inlines...)
	}
	return p.take(end, link)
}

// name makes a phrase with an address a target for other references.
func (p *inliner) name(words, uri string, anonymous bool) {
	if anonymous || words == "" {
		return
	}
	key := fold(words)
	if p.targets == nil {
		p.targets = map[string]*target{}
	}
	if p.targets[key] == nil {
		p.targets[key] = &target{uri: uri}
	}
}

// reference makes a link to a target of that name, or to the next one without a
// name.
func (p *inliner) reference(pos model.Position, list []model.Inline, name, raw string, anonymous bool) []model.Inline {
	if len(list) == 0 || p.inLink {
		return list
	}
	link := pendingLink{link: p.nodes.Link(pos, "", list), name: name, raw: raw}
	if anonymous {
		if p.anonymous >= len(p.unnamed) {
			if raw == "" {
				p.report(pos, model.Warning, "rst.reference", fmt.Sprintf("no address is left for %q", notes.Short(name)), "define it as \"__ address\"")
			} else if t, ok := list[0].(*model.Text); ok {
				t.Value = raw
			}
			return list
		}
		link.t = p.unnamed[p.anonymous]
		p.anonymous++
	}
	p.links = append(p.links, link)
	return []model.Inline{link.link}
}

// underscore reads what has an underscore at i: a target within the text, or a
// word that is a reference.
func (p *inliner) underscore(i int) int {
	if strings.HasPrefix(p.text[i:], "_`") {
		if k := p.inlineTarget(i); k > 0 {
			return k
		}
	}
	end := i + 1
	if strings.HasPrefix(p.text[end:], "_") {
		end++
	}
	if i == p.done || !p.closes(end) {
		return end
	}
	start := p.wordStart(i)
	if start == i || start > 0 && !p.opens(start, 1) {
		return end
	}
	word := p.text[start:i]
	p.flush(start)
	list := []model.Inline{p.node(start, word)}
	return p.take(end, p.reference(p.at(start), list, fold(word), p.text[start:end], end == i+2)...)
}

// wordStart returns where the simple name begins that ends before offset i.
func (p *inliner) wordStart(i int) int {
	start, sign := i, true
	for k := i; k > p.done; {
		c, size := utf8.DecodeLastRuneInString(p.text[p.done:k])
		k -= size
		switch {
		case isWord(c):
			start, sign = k, false
		case !sign && (c == '-' || c == '.' || c == '_' || c == '+' || c == ':'):
			sign = true
		default:
			return start
		}
	}
	return start
}

// inlineTarget reads "_`words`", which a reference may name.
func (p *inliner) inlineTarget(i int) int {
	if !p.opens(i, 2) {
		return 0
	}
	k := p.end(i+2, "`", inlineTargetEnd)
	if k < 0 {
		return 0
	}
	list := p.inner(i+2, k)
	if len(list) == 0 {
		return 0
	}
	p.flush(i)
	if p.targets == nil {
		p.targets = map[string]*target{}
	}
	if key := fold(p.text[i+2 : k]); p.targets[key] == nil {
		p.targets[key] = &target{inside: true}
	}
	return p.take(k+1, list...)
}

// footnoteRef reads "[label]_".
func (p *inliner) footnoteRef(i int) int {
	label, size := footnoteLabel(p.text[i:])
	end := i + size + 1
	if size == 0 || end > len(p.text) || p.text[end-1] != '_' || !p.closes(end) || !p.opens(i, 1) {
		return i + 1
	}
	f := p.footnotes.referred(label)
	if f == nil {
		p.report(p.at(i), model.Warning, "rst.footnote", fmt.Sprintf("there is no footnote %q", notes.Short(label)), "write it as \".. ["+notes.Short(label)+"] text\"")
		return end
	}
	p.flush(i)
	if n := len(p.list); n > 0 {
		if t, ok := p.list[n-1].(*model.Text); ok && len(t.Value) > 1 {
			t.Value = strings.TrimRight(t.Value, " ")
		}
	}
	return p.take(end, &model.FootnoteRef{Position: p.at(i), Label: f.Label})
}

// maxExpansion is how deep substitutions may hold each other.
const maxExpansion = 16

// substituted reads "|name|".
func (p *inliner) substituted(i int) int {
	if p.substitutions == nil || !p.opens(i, 1) {
		return i + 1
	}
	k := p.end(i+1, "|", substitutionEnd)
	if k < 0 {
		return i + 1
	}
	name := unescape(strings.ReplaceAll(p.text[i+1:k], "\n", " "))
	s := p.substitutions[name]
	if s == nil {
		s = p.substitutions[fold(name)]
	}
	if s == nil {
		p.report(p.at(i), model.Info, "rst.substitution", fmt.Sprintf("nothing is defined for %q", notes.Short("|"+name+"|")), "")
		return i + 1
	}
	size := 0
	for _, l := range s.d.lines {
		size += int(l.end - l.start)
	}
	if s.active || p.budget < size || p.expanding >= maxExpansion {
		p.report(p.at(i), model.Warning, "rst.substitution", fmt.Sprintf("%q holds itself or too much, and is kept as it is", notes.Short("|"+name+"|")), "")
		return k + 1
	}
	p.budget -= size + 8
	suffix := p.suffix(k + 1)
	if strings.HasPrefix(suffix, ":") {
		suffix = ""
	}
	p.flush(i)
	list := p.expand(s, p.at(i))
	if len(list) == 0 {
		list = []model.Inline{p.node(i, name)}
	}
	if suffix != "" {
		list = p.reference(p.at(i), noLinks(list), fold(name), "", suffix == "__")
	}
	return p.take(k+1+len(suffix), list...)
}

// noLinks returns inlines with the text of links in their place.
func noLinks(list []model.Inline) []model.Inline {
	var out []model.Inline
	for _, n := range list {
		if l, ok := n.(*model.Link); ok {
			out = append(out, l.Inlines...)
			continue
		}
		out = append(out, n)
	}
	return out
}

// expand returns what a substitution stands for, at the place of its reference.
func (p *inliner) expand(s *substitution, pos model.Position) []model.Inline {
	s.used = true
	s.active = true
	p.expanding++
	defer func() { s.active = false; p.expanding-- }()
	switch kindOf(s.d.name) {
	case imageKind:
		in := p.image(&s.d, notes.Rejoin(p.joined(s.d.arg), ""))
		if in == nil {
			return nil
		}
		moved(in, pos, s.name)
		return []model.Inline{in}
	case replaceKind:
		if s.d.name == "date" {
			p.report(pos, model.Info, "rst.substitution", "a date that changes with the day of printing is left as its name", "")
			return nil
		}
	}
	text := p.joined(append(append([]line(nil), s.d.arg...), s.d.content...))
	if s.d.name == "unicode" {
		if text = characters(text); text == "" {
			return nil
		}
		return []model.Inline{&model.Text{Position: pos, Value: text}}
	}
	sub := inliner{reading: p.reading, text: text, fixed: pos}
	sub.scan()
	return sub.list
}

// moved gives a picture, or the link round it, the place of its reference, and
// the name of the substitution where it has no words of its own.
func moved(in model.Inline, pos model.Position, name string) {
	switch in := in.(type) {
	case *model.Image:
		in.Position = pos
		if in.Alt == "" {
			in.Alt = name
		}
	case *model.Text:
		in.Position = pos
	case *model.Link:
		in.Position = pos
		for _, n := range in.Inlines {
			moved(n, pos, name)
		}
	}
}
