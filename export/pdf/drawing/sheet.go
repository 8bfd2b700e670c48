package drawing

import (
	"slices"
	"strings"
)

// Limits of style sheets.
const (
	maxRules  = 2000
	maxSimple = 8 // parts of a selector
)

// rule gives elements properties.
type rule struct {
	parts        []simple // outermost first
	weight       int      // of its selector
	declarations []declaration
}

// simple is a part of a selector: "rect.box#a".
type simple struct {
	name, id string
	classes  []string
	child    bool // it stands right within the part before
	// outermost says that it is the element that holds all others.
	outermost bool
}

type declaration struct {
	name, value string
	important   bool // it overrules those of others that are not
}

// sheet is the style sheets of a drawing, the weightier rules behind the others.
type sheet struct {
	rules     []rule
	important bool              // some declarations are
	partly    bool              // rules are left out that may show
	values    map[string]string // by the names that the drawing gives them
}

// readSheets reads the style elements below a node. What it does not understand
// it leaves out.
func readSheets(root *node) sheet {
	var s sheet
	var look func(n *node)
	look = func(n *node) {
		if n.name == "style" {
			var css strings.Builder
			for _, c := range n.children {
				css.WriteString(c.text)
			}
			s.read(css.String())
		}
		for _, c := range n.children {
			look(c)
		}
	}
	look(root)
	slices.SortStableFunc(s.rules, func(a, b rule) int { return a.weight - b.weight })
	return s
}

func (s *sheet) read(css string) {
	css = withoutComments(css)
	for len(s.rules) < maxRules {
		head, rest, ok := strings.Cut(css, "{")
		if !ok {
			return
		}
		body, after, ok := strings.Cut(rest, "}")
		if !ok {
			return
		}
		css = after
		if strings.Contains(body, "{") || strings.Contains(head, "@") {
			_, css, _ = strings.Cut(after, "}") // a rule within a rule
			s.partly = true
			continue
		}
		list := declarationsOf(body)
		if len(list) == 0 {
			continue
		}
		s.name(list)
		s.important = s.important || slices.ContainsFunc(list, func(d declaration) bool { return d.important })
		for selector := range strings.SplitSeq(head, ",") {
			if r, ok := selectorOf(selector); ok {
				r.declarations = list
				s.rules = append(s.rules, r)
			} else if !passing(selector) {
				s.partly = true
			}
		}
	}
}

// name notes the values to which declarations give names: "--line: red".
func (s *sheet) name(list []declaration) {
	for _, d := range list {
		if strings.HasPrefix(d.name, "--") {
			if s.values == nil {
				s.values = map[string]string{}
			}
			s.values[d.name] = d.value
		}
	}
}

// resolved returns the value that a name stands for, or what is to stand where
// there is none, "" where it stands for nothing; other values as they are.
func (s *sheet) resolved(v string) string {
	for range maxSimple {
		inner, ok := strings.CutPrefix(v, "var(")
		if !ok {
			return v
		}
		name, other, _ := strings.Cut(strings.TrimSuffix(inner, ")"), ",")
		if v = s.values[strings.ToLower(strings.TrimSpace(name))]; v == "" {
			v = strings.TrimSpace(other)
		}
	}
	return ""
}

// passing reports whether a selector is for a moment that paper does not know,
// or for what drawings do not have.
func passing(selector string) bool {
	for _, state := range []string{":hover", ":active", ":focus", ":visited", ":link", ":target", ":before", ":after", ":selection"} {
		if strings.Contains(selector, state) {
			return true
		}
	}
	return strings.TrimSpace(selector) == ""
}

func withoutComments(css string) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(css, "/*")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		_, css, _ = strings.Cut(rest, "*/")
	}
}

func declarationsOf(body string) []declaration {
	var list []declaration
	for d := range strings.SplitSeq(body, ";") {
		name, value, ok := strings.Cut(d, ":")
		name = strings.ToLower(strings.TrimSpace(name))
		value, mark, _ := strings.Cut(value, "!")
		if value = strings.TrimSpace(value); ok && name != "" && value != "" {
			list = append(list, declaration{name, value, strings.TrimSpace(mark) == "important"})
		}
	}
	return list
}

func selectorOf(s string) (rule, bool) {
	var r rule
	child := false
	for _, word := range strings.Fields(strings.ReplaceAll(s, ">", " > ")) {
		if word == ">" {
			child = true
			continue
		}
		p, ok := simpleOf(word)
		if !ok || len(r.parts) == maxSimple {
			return r, false
		}
		p.child, child = child, false
		r.parts = append(r.parts, p)
		r.weight += 100 * len(p.classes)
		if p.id != "" {
			r.weight += 10_000
		}
		if p.name != "" {
			r.weight++
		}
	}
	return r, len(r.parts) > 0 && !child
}

func simpleOf(word string) (simple, bool) {
	var p simple
	if rest, ok := strings.CutPrefix(word, ":root"); ok {
		word = "svg" + rest
		p.outermost = true
	}
	if strings.ContainsAny(word, ":[]()+~\\") {
		return p, false
	}
	for word != "" {
		next := strings.IndexAny(word[1:], ".#") + 1
		if next == 0 {
			next = len(word)
		}
		part := word[:next]
		word = word[next:]
		switch {
		case part[0] == '.' && len(part) > 1:
			p.classes = append(p.classes, part[1:])
		case part[0] == '#' && len(part) > 1:
			p.id = part[1:]
		case part[0] == '.' || part[0] == '#':
			return p, false
		case part != "*":
			p.name = part
		}
	}
	return p, true
}

func (p *simple) matches(n *node) bool {
	if p.outermost && n.parent != nil || p.name != "" && p.name != n.name || p.id != "" && p.id != n.attrs["id"] {
		return false
	}
	for _, c := range p.classes {
		if !slices.Contains(n.classes, c) {
			return false
		}
	}
	return true
}

// matches reports whether a rule is for an element, and counts at how many it has
// to look.
func (r *rule) matches(n *node, looks *int) bool {
	*looks++
	last := len(r.parts) - 1
	if !r.parts[last].matches(n) {
		return false
	}
	child := r.parts[last].child
	n = n.parent
	for i := last - 1; i >= 0; i-- {
		for n != nil && !r.parts[i].matches(n) {
			if child {
				return false
			}
			n = n.parent
			*looks++
		}
		if n == nil {
			return false
		}
		child = r.parts[i].child
		n = n.parent
	}
	return true
}
