package org

import (
	"strings"

	"gloss/notes"
)

// score implements notes.Format.Score. Stars at the beginning of a line are
// headlines only where other text stands between them: an outline that has
// nothing but stars is somebody's list. A text without a single mark of Org is
// none, whatever its name.
func score(src *notes.Source) int {
	var c census
	for _, line := range src.TellingLines {
		c.count(strings.TrimRight(line, " \t"))
	}
	if c.lines > 0 && c == (census{lines: c.lines, other: c.other, text: c.text, fenced: c.fenced}) {
		return notes.NotAtAll
	}
	return c.score()
}

type census struct {
	lines, stars, deep int // lines with words, with stars, with two stars or more
	states             int // headlines with a task, tags or a date
	keywords, blocks   int
	drawers, links     int
	dates              int
	tables, spans      int // rows of tables, words marked as code or with emphasis
	other              int // marks of other formats
	above              int // lines with words above the first headline

	text   bool // the line before has words
	fenced bool // between fences of Markdown, where any format may stand
}

func (c *census) count(line string) {
	if line == "" {
		c.text = false
		return
	}
	c.lines++
	t := strings.TrimLeft(line, " \t")
	under := c.text && len(line) > 3 && strings.Trim(line, line[:1]) == ""
	c.text = true
	if strings.HasPrefix(t, "```") {
		c.fenced = !c.fenced
	} else if c.fenced {
		return
	}
	switch t[0] {
	case '*':
		if level := len(line) - len(strings.TrimLeft(line, "*")); level > 0 && level < len(line) && line[level] == ' ' {
			c.headline(line[level+1:], level)
		}
	case '#':
		if _, ok := blockStart(t); ok {
			c.blocks++
		} else if key, _, ok := keyword(t); ok && len(t) == len(line) && (knownSetting(key) || known(key)) {
			c.keywords++
		} else if strings.Trim(t, "#") != t && strings.HasPrefix(strings.TrimLeft(t, "#"), " ") {
			c.other++
		}
	case ':':
		if name, ok := drawerStart(t); ok && (name == "PROPERTIES" || name == "LOGBOOK" || name == "END") {
			c.drawers++
		}
	case '-', '~', '^':
		if under {
			c.other++ // what is above is a title of Markdown or reStructuredText
		}
	case '`', '.', '=':
		if strings.HasPrefix(t, "```") || strings.HasPrefix(t, ".. ") || strings.HasPrefix(t, "== ") || strings.HasPrefix(t, "===") {
			c.other++
		}
	}
	c.within(line, t)
}

// within counts the marks within a line; t is the line without the blanks before it.
func (c *census) within(line, t string) {
	if i := strings.Index(line, "[["); i >= 0 && strings.Contains(line[i:], "]]") && (strings.Contains(line[i:], "][") || strings.Contains(line[i:], "[[http") || strings.Contains(line[i:], "[[file:")) {
		c.links++
	}
	if i := strings.IndexByte(line, '<'); i >= 0 && i+12 < len(line) {
		if line[i+5] == '-' && line[i+8] == '-' && strings.Trim(line[i+1:i+5]+line[i+6:i+8], "0123456789") == "" {
			c.dates++
		}
	}
	if t[0] == '|' && t[len(t)-1] == '|' {
		c.tables++
	}
	if t[0] == '#' && (len(t) == 1 || t[1] == ' ' || t[1] == '+') || hasSpan(line) {
		c.spans++
	}
	if strings.Contains(line, "](") || strings.Contains(line, "</") {
		c.other++
	}
}

// hasSpan reports whether a line has words marked as in =code=, ~code~, *bold*,
// /slanted/ or _underlined_, a footnote, a box to tick or a term.
func hasSpan(line string) bool {
	open := ""
	for _, w := range strings.Fields(line) {
		w = strings.Trim(w, ".,;:!?()")
		if w == "" {
			continue
		}
		if len(w) > 1 && strings.IndexByte("=~*/_+", w[0]) >= 0 && isWordByte(w[1]) {
			open += w[:1]
		}
		if last := w[len(w)-1]; len(w) > 1 && strings.IndexByte(open, last) >= 0 && isWordByte(w[len(w)-2]) {
			return true
		}
	}
	t := strings.TrimLeft(line, " \t")
	return strings.Contains(line, "[fn:") || strings.HasPrefix(t, "- [ ] ") || strings.HasPrefix(t, "- [X] ") || strings.HasPrefix(t, "- ") && strings.Contains(t, " :: ")
}

func isWordByte(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80
}

func (c *census) headline(title string, level int) {
	if level > 2 && strings.HasSuffix(title, " "+strings.Repeat("*", level)) {
		return // stars on both sides are somebody's ruler
	}
	if c.stars++; c.stars == 1 {
		c.above = c.lines - 1
	}
	if level > 1 {
		c.deep++
	}
	if strings.HasPrefix(title, "TODO ") || strings.HasPrefix(title, "DONE ") || strings.HasSuffix(title, ":") && strings.Contains(title, " :") {
		c.states++
	}
}

func known(key string) bool {
	switch key {
	case "TITLE", "AUTHOR", "DATE", "LANGUAGE", "SUBTITLE", "DESCRIPTION", "TODO", "SEQ_TODO", "TYP_TODO", "CAPTION", "INCLUDE", "SETUPFILE", "LINK",
		"EXCLUDE_TAGS", "TBLFM":
		return true
	}
	return false
}

// longestPreamble is the number of lines with words above the first headline up to
// which a file without settings is an outline; one with more shows a piece of another.
const longestPreamble = 20

func (c *census) score() int {
	if c.keywords == 0 && c.above > longestPreamble {
		return min(c.drawers+c.links+c.dates, 10)
	}
	n := 0
	// One line of several stars among text is no outline, but somebody's sign.
	if between := c.lines - c.stars; c.stars > 0 && between*4 >= c.stars && (c.stars > 1 || c.deep == 0) {
		n += 12
		if c.deep > 0 {
			n += 43
		}
	}
	n += min(c.states*15, 30) + min(c.keywords*30, 60) + min(c.blocks*30, 60) + min(c.drawers*20, 40) + min(c.links*15, 30) + min(c.dates*10, 20)
	n -= min(c.other*10, 60)
	return max(0, min(n, 100))
}
