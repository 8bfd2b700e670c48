package markdown

import (
	"bytes"
	"path"
	"strings"
)

// Pages of MDX have components in the text: <Tabs>, <TabItem label="macOS">, <Card
// title="Start" href="/start" />. Their tags give way to what a page shows of them:
// the labels, in bold, and the words between.

const componentTag = "component of the page"

// maxComponentTag is how many bytes the tag of a component has at most.
const maxComponentTag = 2000

// usesComponents reports whether the page has components: its name says so, it takes
// them in from elsewhere, or it has one with a label and with an end.
func (r *reading) usesComponents() bool {
	if strings.EqualFold(path.Ext(r.src.Name), ".mdx") {
		return true
	}
	if r.imports() {
		for line := range bytes.Lines(r.body) {
			if isLocalImport(strings.TrimSpace(string(line))) {
				return true
			}
		}
	}
	return labelsComponent(r.body, " label=\"") || labelsComponent(r.body, " title=\"")
}

// imports reports whether a line of the body begins with what takes components in.
func (r *reading) imports() bool {
	word := []byte("import ")
	for _, start := range r.places.starts {
		if at := start - r.base; at >= 0 && at < len(r.body) && r.body[at] == word[0] && bytes.HasPrefix(r.body[at:], word) {
			return true
		}
	}
	return bytes.HasPrefix(r.body, word)
}

// mostUnended is how many components without an end are looked at.
const mostUnended = 20

// labelsComponent reports whether a line begins with a component that has an argument
// and ends later.
func labelsComponent(body []byte, arg string) bool {
	for tried := 0; tried < mostUnended; {
		at := bytes.Index(body, []byte(arg))
		if at < 0 {
			return false
		}
		line := bytes.TrimLeft(body[bytes.LastIndexByte(body[:at], '\n')+1:at], " \t")
		body = body[at+len(arg):]
		if name := componentName(string(line[:min(len(line), 60)])); name != "" {
			if bytes.Contains(body, []byte("</"+name+">")) {
				return true
			}
			tried++
		}
	}
	return false
}

// componentName returns the name of the component whose start tag a text begins with,
// as it is written; "" where it begins with none. Elements of HTML are none.
func componentName(text string) string {
	if len(text) < 3 || text[0] != '<' || text[1] < 'A' || text[1] > 'Z' {
		return ""
	}
	n, small := 1, false
	for n < len(text) && (isLetter(text[n]) && text[n] < 0x80 || isDigit(text[n]) || text[n] == '.' && n > 1) {
		small = small || text[n] >= 'a'
		n++
	}
	name := text[1:n]
	if n < len(text) && !tagGap(text[n]) || !small || kindOf(strings.ToLower(name)) != unknownTag {
		return ""
	}
	return name
}

// parseComponent reads the tag of a component that a text begins with, which may go
// over several lines; its size is 0 where there is none.
func parseComponent(text string) tag {
	text = text[:min(len(text), maxComponentTag)]
	t := tag{}
	from := 0
	if strings.HasPrefix(text, "</") {
		t.end, from = true, 1
	}
	t.name = componentName("<" + text[min(len(text), from+1):])
	if t.name == "" {
		return tag{}
	}
	for at := from + 1 + len(t.name); at < len(text); {
		switch c := text[at]; {
		case c == '>':
			t.size = at + 1
			return t
		case tagBlank(c) || c == '/':
			at++
		case isLetter(c) || c == '{':
			arg, next := componentArg(text, at)
			if next <= at {
				return tag{}
			}
			t.args, at = append(t.args, arg), next
		default:
			return tag{}
		}
	}
	return tag{}
}

// componentArg reads an argument at an offset: `label="x"`, `label={'x'}`, `items={…}`,
// `open`, `{...rest}`. next is the offset behind it; -1 where it has no end.
func componentArg(text string, at int) (arg tagArg, next int) {
	from := at
	for at < len(text) && text[at] != '=' && text[at] != '{' && !tagGap(text[at]) {
		at++
	}
	arg.key = strings.ToLower(text[from:at])
	if at < len(text) && text[at] == '=' {
		at++
	} else if arg.key != "" {
		return arg, at
	}
	if at >= len(text) {
		return arg, -1
	}
	arg.at = at
	switch c := text[at]; c {
	case '"', '\'':
		n := strings.IndexByte(text[at+1:], c)
		if n < 0 {
			return arg, -1
		}
		arg.at, arg.value, arg.quoted = at+1, text[at+1:at+1+n], true
		return arg, at + n + 2
	case '{':
		end := braceEnd(text[at:])
		if end < 0 {
			return arg, -1
		}
		arg.value = text[at : at+end]
		if inner := arg.value[1 : end-1]; len(inner) > 2 && strings.IndexByte("\"'`", inner[0]) >= 0 && strings.IndexByte(inner[1:], inner[0]) == len(inner)-2 && !strings.Contains(inner, "${") {
			arg.at, arg.value, arg.quoted = at+2, inner[1:len(inner)-1], true
		}
		return arg, at + end
	}
	return arg, -1
}

// braceEnd returns the length of what stands between the brace that a text begins with
// and the one that closes it, both included; -1 where none does.
func braceEnd(text string) int {
	depth, quote := 0, byte(0)
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'' || c == '`':
			quote = c
		case c == '{':
			depth++
		case c == '}':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return -1
}

// labels returns the arguments that a page shows as words, and the words in lists of
// them; the value of a component without any label is its label.
func (t tag) labels() []tagArg {
	var list []tagArg
	for _, a := range t.args {
		switch {
		case a.value == "" || strings.Contains(a.value, "\n"):
		case a.quoted && a.key != "name" && isShownKey(a.key), a.quoted && (a.key == "question" || a.key == "name" && !isPath(a.value)):
			list = append(list, a)
		case !a.quoted && listsLabels(a.key) && strings.HasPrefix(a.value, "{["):
			list = append(list, listed(a)...)
		}
	}
	if a := t.arg("value"); len(list) == 0 && a.quoted && a.value != "" && strings.Contains(t.name, "Tab") {
		return []tagArg{a}
	}
	return list
}

// listsLabels reports whether the value of an argument is a list of labels.
func listsLabels(key string) bool { return key == "items" || key == "tabs" || key == "labels" }

// listed returns the words in quotes of an argument that is a list of them.
func listed(a tagArg) []tagArg {
	var list []tagArg
	for i := 2; i < len(a.value); i++ {
		c := a.value[i]
		if c == '{' || c == '<' {
			return nil // a list of something else
		}
		if c != '"' && c != '\'' {
			continue
		}
		n := strings.IndexByte(a.value[i+1:], c)
		if n > 0 {
			list = append(list, tagArg{key: a.key, value: a.value[i+1 : i+1+n], at: a.at + i + 1, quoted: true})
		}
		i += max(n, 0) + 1
	}
	return list
}

// componentLine reads lines that are nothing but tags of components.
func (s *lineScan) componentLine(words string) bool {
	if !s.components || len(words) < 4 || words[1] != '/' && (words[1] < 'A' || words[1] > 'Z') {
		return false
	}
	start := s.offset(words)
	text := s.src.Text[s.base+start : s.base+min(len(s.body), start+4*maxComponentTag)]
	size := 0
	for {
		rest := strings.TrimLeft(text[size:], " \t")
		if size > 0 && (rest == "" || rest[0] == '\n' || rest[0] == '\r') {
			break
		}
		size = len(text) - len(rest)
		t := parseComponent(rest)
		if t.size == 0 || !t.end && t.arg("src", "image").value != "" {
			return false
		}
		size += t.size
	}
	first, last := s.line, s.reading.line(start+size-1)
	for at := 0; at < size; {
		if t := parseComponent(text[at:]); t.size > 0 {
			s.showLabels(t, start+at)
			at += t.size
			continue
		}
		at++
	}
	for s.line = first; s.line <= last; s.line++ {
		s.standApart(s.line)
		if s.emptied() {
			from := max(s.places.starts[s.line-1]-s.base, start)
			s.fill(from, max(from, s.places.starts[s.line-1]-s.base+len(s.places.text(s.line))), ' ')
			s.ledger.Drop(s.line, componentTag)
		}
	}
	s.standApart(s.line)
	s.line = last
	s.count(componentTag, first)
	return true
}

// showLabels takes a tag away but for its labels, which become bold and stand apart
// from each other and from what follows. Those of a list stay a list.
func (s *lineScan) showLabels(t tag, at int) {
	from, list, bold := at, t.labels(), false
	for i, a := range list {
		one := listsLabels(a.key)
		if one && i > 0 && listsLabels(list[i-1].key) {
			s.takeAway(from, from+1)
			s.takeAway(at+a.at-1, at+a.at)
		} else if s.takeAway(from, at+a.at); i > 0 {
			s.body[at+a.at-3] = ' '
		}
		from = at + a.at + len(a.value)
		if s.labelLinks(t, a, at) {
			from, bold = from+len("](#)"), false
			continue
		}
		if bold = !one && !strings.ContainsAny(a.value, "*_`[]<"); bold { // else it has marks of its own
			copy(s.body[at+a.at-2:], "**")
			copy(s.body[from:], "**")
			from += 2
		}
	}
	end := at + t.size
	s.takeAway(from, end)
	if len(list) == 0 || end == len(s.body) || tagBlank(s.body[end]) {
		return
	}
	if from == end && bold { // there is no room for a blank
		first := end - len(list[len(list)-1].value) - 4
		copy(s.body[first-1:], s.body[first:end])
	}
	s.body[end-1] = ' '
}

// labelLinks makes a link of a label whose component has a web address, if there is
// room for it.
func (s *lineScan) labelLinks(t tag, a tagArg, at int) bool {
	href, from := t.arg("href", "to", "link", "url"), a.at+len(a.value)
	if !isWebAddress(href.value) || a.key == "description" || listsLabels(a.key) || from+len("](#)") > t.size || strings.ContainsAny(a.value, "[]") || from <= href.at && href.at < from+len("](#)") {
		return false
	}
	s.body[at+a.at-1] = '['
	copy(s.body[at+from:], "](#)")
	s.target(at+a.at-1, href.value)
	return true
}

// linkComponent makes a link of the words between the tags of a component that has a web
// address and no label, and reports whether it has.
func (s *lineScan) linkComponent(t tag, text string, at int) bool {
	href, end := t.arg("href", "to", "link", "url"), "</"+t.name+">"
	if t.end || !isWebAddress(href.value) || len(t.labels()) > 0 {
		return false
	}
	words, _, ok := strings.Cut(text[t.size:], end)
	if !ok || strings.TrimSpace(words) == "" || strings.ContainsAny(words, "[]<\n") {
		return false
	}
	from, to := at+t.size, at+t.size+len(words)
	s.takeAway(at, from)
	s.takeAway(to, to+len(end))
	s.body[from-1] = '['
	copy(s.body[to:], "](#)")
	s.target(from-1, href.value)
	s.count(componentTag, s.line)
	return true
}

// takeAway fills a part of the body, and leaves the ends of lines.
func (s *lineScan) takeAway(from, to int) {
	for i := from; i < to; i++ {
		if s.body[i] != '\n' && s.body[i] != '\r' {
			s.body[i] = filler
		}
	}
	s.dialect.changed = true
}

// componentWithin reads a tag of a component beside words of the line at work, and
// returns its length; 0 where there is none.
func (s *lineScan) componentWithin(text string, at int) int {
	t := parseComponent(text)
	switch {
	case t.size == 0, !t.end && len(t.args) == 0 && at > 0 && (isLetter(s.body[at-1]) || isDigit(s.body[at-1])): // of what "Vec<String>" is made
		return 0
	case t.end && s.body[at] == ']', s.picture(t, at), s.linkComponent(t, text, at):
		return t.size
	}
	list := t.labels()
	if len(list) == 0 {
		s.hide(at, at+t.size, filler, componentTag)
		return t.size
	}
	s.showLabels(t, at)
	s.count(componentTag, s.line)
	return t.size
}
