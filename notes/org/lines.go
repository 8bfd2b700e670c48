package org

import (
	"strings"
	"unicode"
)

// line is a line of the source. An item or a footnote that begins in the middle
// of a line cuts off what stands before it, so that a line says at each moment
// what is still to be read of it.
type line struct {
	text   string // without the blanks round it
	indent int32  // columns before text; tabs stop at every eighth
	lead   int32  // bytes before text
	last   int32  // the last line of the block or drawer that begins here; 0 where none does
	// literal lines belong to a block whose text is taken as it stands, where
	// stars are no headline.
	literal bool
	// cut lines lack what stood before text. A number sign that follows a
	// bullet is no mark.
	cut bool
}

func (r *reading) line(n int) *line { return &r.lines[n-1] }

// start and end return the offsets of a line's text.
func (r *reading) start(n int) int { return r.places.Start(n) + int(r.line(n).lead) }
func (r *reading) end(n int) int   { return r.start(n) + len(r.line(n).text) }

// behead takes size bytes, and the blanks behind them, off the text of a line.
func (r *reading) behead(n, size int) {
	l := r.line(n)
	rest := strings.TrimLeft(l.text[size:], " \t")
	cut := len(l.text) - len(rest)
	l.indent += int32(cut)
	l.lead += int32(cut)
	l.text, l.cut = rest, true
}

// ends returns the last line of the block or drawer that begins on line n; 0
// where none does.
func (r *reading) ends(n int) int { return int(r.line(n).last) }

// cut makes lines of the source, then finds for each block and drawer its end.
func (r *reading) cut() {
	r.lines = make([]line, r.places.Lines())
	for i := range r.lines {
		raw := r.places.Text(i + 1)
		l := &r.lines[i]
		lead := 0
		for ; lead < len(raw) && (raw[lead] == ' ' || raw[lead] == '\t'); lead++ {
			if raw[lead] == '\t' {
				l.indent += 8 - l.indent%8
			} else {
				l.indent++
			}
		}
		l.text = strings.TrimRightFunc(raw[lead:], unicode.IsSpace)
		l.lead = int32(lead)
	}
	r.findEnds()
	for n := 1; n <= len(r.lines); n++ {
		if name, ok := blockStart(r.line(n).text); ok && literalBlock(name) {
			for end := r.ends(n); n+1 < end; {
				n++
				r.line(n).literal = true
			}
		}
	}
}

// findEnds goes through the source from its end, so that the end nearest to
// each beginning is known.
func (r *reading) findEnds() {
	next := map[string]int{}  // the nearest end of each kind of block
	again := map[string]int{} // the nearest beginning of each kind
	drawerEnd := 0
	for n := len(r.lines); n > 0; n-- {
		t := r.line(n).text
		if len(t) < 3 {
			continue
		}
		if t[0] == ':' {
			if strings.EqualFold(t, ":END:") {
				drawerEnd = n
			} else if _, ok := drawerStart(t); ok && drawerEnd > 0 {
				r.line(n).last = int32(drawerEnd)
			}
			continue
		}
		if name, ok := environment(t, "\\end{"); ok {
			next["\\"+name] = n
			continue
		}
		if name, ok := environment(t, "\\begin{"); ok {
			r.line(n).last = int32(next["\\"+name])
			continue
		}
		if name, ok := blockEnd(t); ok {
			next[name] = n
		} else if name, ok := blockStart(t); ok {
			end := next[name]
			if end > 0 && !(literalBlock(name) && again[name] > 0 && again[name] < end) {
				r.line(n).last = int32(end)
			}
			again[name] = n
		}
	}
}

// blockStart returns the name of the block that a line begins, in lower case.
// The name of a dynamic block ("#+BEGIN: clocktable") is ":".
func blockStart(t string) (string, bool) { return blockLine(t, "#+begin") }

func blockEnd(t string) (string, bool) { return blockLine(t, "#+end") }

func blockLine(t, prefix string) (string, bool) {
	if len(t) <= len(prefix) || t[0] != '#' || !strings.EqualFold(t[:len(prefix)], prefix) {
		return "", false
	}
	rest := t[len(prefix):]
	if rest[0] == ':' {
		return ":", true
	}
	if rest[0] != '_' {
		return "", false
	}
	name := rest[1:]
	if i := strings.IndexAny(name, " \t"); i >= 0 {
		name = name[:i]
	}
	return strings.ToLower(name), name != "" && len(name) < 60
}

// environment returns the name of the LaTeX environment that a line begins or
// ends.
func environment(t, mark string) (string, bool) {
	rest, ok := strings.CutPrefix(t, mark)
	if !ok {
		return "", false
	}
	name, _, ok := strings.Cut(rest, "}")
	return name, ok && name != "" && len(name) < 40
}

// literalBlock reports whether the text of a block is taken as it stands.
func literalBlock(name string) bool {
	return name == "src" || name == "example" || name == "comment" || exportBlock(name)
}

func exportBlock(name string) bool {
	switch name {
	case "export", "html", "latex", "ascii", "beamer", "odt", "texinfo", "md":
		return true
	}
	return false
}

// drawerStart returns the name of the drawer that a line opens.
func drawerStart(t string) (string, bool) {
	if len(t) < 3 || t[0] != ':' || t[len(t)-1] != ':' || len(t) > 60 {
		return "", false
	}
	name := t[1 : len(t)-1]
	for _, c := range name {
		if c == ' ' || c == '\t' || c == ':' {
			return "", false
		}
	}
	return strings.ToUpper(name), true
}

// stars returns the level of the headline that a line is; 0 for any other.
func (r *reading) stars(n int) int {
	l := r.line(n)
	if l.lead > 0 || l.literal || l.text == "" || l.text[0] != '*' {
		return 0
	}
	level := len(l.text) - len(strings.TrimLeft(l.text, "*"))
	if level < len(l.text) {
		if c := l.text[level]; c != ' ' && c != '\t' {
			return 0
		}
		return level
	}
	// Stars alone are a headline without words if a blank stands behind them.
	if raw := r.places.Text(n); len(raw) > level {
		return level
	}
	return 0
}
