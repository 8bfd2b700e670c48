package org

import (
	"strings"

	"gloss/notes"
)

// maxScore is how many lines are looked at to recognize the format.
const maxScore = 400

// score implements notes.Format.Score. Stars at the beginning of a line are
// headlines only where other text stands between them: an outline that has
// nothing but stars is somebody's list.
func score(src *notes.Source) int {
	var c census
	rest := src.Text
	for i := 0; i < maxScore && rest != ""; i++ {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		c.count(strings.TrimRight(line, " \t"))
	}
	return c.score()
}

type census struct {
	lines, stars, deep int // lines with words, with stars, with two stars or more
	states             int // headlines with a task, tags or a date
	keywords, blocks   int
	drawers, links     int
	dates              int
	other              int // marks of other formats
}

func (c *census) count(line string) {
	if line == "" {
		return
	}
	c.lines++
	t := strings.TrimLeft(line, " \t")
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
	case '`', '.', '=':
		if strings.HasPrefix(t, "```") || strings.HasPrefix(t, ".. ") || strings.HasPrefix(t, "== ") || strings.HasPrefix(t, "===") {
			c.other++
		}
	}
	if i := strings.Index(line, "[["); i >= 0 && strings.Contains(line[i:], "]]") && (strings.Contains(line[i:], "][") || strings.Contains(line[i:], "[[http") || strings.Contains(line[i:], "[[file:")) {
		c.links++
	}
	if i := strings.IndexByte(line, '<'); i >= 0 && i+12 < len(line) {
		if line[i+5] == '-' && line[i+8] == '-' && strings.Trim(line[i+1:i+5]+line[i+6:i+8], "0123456789") == "" {
			c.dates++
		}
	}
	if strings.Contains(line, "](") || strings.Contains(line, "</") {
		c.other++
	}
}

func (c *census) headline(title string, level int) {
	c.stars++
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

func (c *census) score() int {
	n := 0
	if between := c.lines - c.stars; c.stars > 0 && between*4 >= c.stars {
		n += 12
		if c.deep > 0 {
			n += 43
		}
	}
	n += min(c.states*15, 30) + min(c.keywords*30, 60) + min(c.blocks*30, 60) + min(c.drawers*20, 40) + min(c.links*15, 30) + min(c.dates*10, 20)
	n -= min(c.other*10, 60)
	return max(0, min(n, 100))
}
