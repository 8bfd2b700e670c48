package rst

import (
	"strings"

	"gloss/notes"
)

// score implements notes.Format.Score: each kind of mark that only this format
// has adds to it. Rulers below titles, which plain text has too, do not make it
// sure.
func score(src *notes.Source) int {
	var c census
	before := ""
	for i, line := range src.TellingLines {
		line = strings.TrimRight(line[:min(len(line), 2000)], " \t")
		c.count(line, before, i)
		before = line
	}
	return c.score()
}

type census struct {
	directives, targets, footnotes, roles, phrases, codes, literals, tables, fields int

	titles, overlined int
	styles            string // signs of rulers
	known             bool   // there is a directive that has a meaning
	markdown          int
	fenced            bool
	announced         bool // the last line with words ended in "::"
	ruler             string
}

func (c *census) count(line, before string, n int) {
	text := strings.TrimLeft(line, " \t")
	if strings.HasPrefix(text, "```") || strings.HasPrefix(text, "~~~") && strings.Trim(text, "~") != "" {
		c.fenced = !c.fenced
		c.markdown++
	}
	if c.fenced || text == "" {
		return
	}
	if c.announced && before == "" && len(text) < len(line) {
		c.literals++
	}
	c.announced = strings.HasSuffix(text, "::")
	switch {
	case strings.HasPrefix(text, ".. "):
		c.explicit(text[3:])
	case simpleTop(text) || gridTop(text):
		c.tables++
	case n < 20 && fieldName(text) > 0:
		c.fields++
	case isAdornment(text):
		c.adorned(text, before)
	case text[0] == '#' && strings.HasPrefix(strings.TrimLeft(text, "#"), " "):
		c.markdown++
	}
	c.inlines(text)
}

func (c *census) explicit(text string) {
	if name, rest, ok := strings.Cut(strings.TrimPrefix(text, "|"), "| "); ok && len(name) < len(text)-len(rest)-2 {
		text = rest
	}
	if name, size := directiveName(text); size > 0 {
		c.directives++
		c.known = c.known || known(name)
		return
	}
	if _, size := targetName(text); size > 0 && strings.HasPrefix(text, "_") {
		c.targets++
		return
	}
	if _, size := footnoteLabel(text); size > 0 {
		c.footnotes++
	}
}

// adorned counts a ruler below a title, and one above it.
func (c *census) adorned(text, before string) {
	if before == "" || isAdornment(strings.TrimSpace(before)) {
		c.ruler = text
		return
	}
	if len(text) < 3 || len(text) < width(before)-2 {
		return
	}
	c.titles++
	if c.ruler == text {
		c.overlined++
	}
	c.ruler = ""
	if strings.IndexByte(c.styles, text[0]) < 0 {
		c.styles += text[:1]
	}
}

func (c *census) inlines(text string) {
	c.markdown += strings.Count(text, "](")
	if !strings.Contains(text, "`") {
		return
	}
	c.phrases += strings.Count(text, "`_")
	if n := strings.Count(text, "``"); n > 1 {
		c.codes++
	}
	for rest := text; ; {
		i := strings.Index(rest, ":`")
		if i < 0 {
			break
		}
		start := strings.LastIndexAny(rest[:i], " (\t") + 1
		if start < i && rest[start] == ':' && simpleName(rest[start+1:i]) == i-start-1 {
			c.roles++
		}
		rest = rest[i+2:]
	}
}

func (c *census) score() int {
	n := min(c.directives*30, 75) + min(c.targets*25, 50) + min(c.footnotes*25, 50) + min(c.roles*25, 50) + min(c.phrases*25, 50) +
		min(c.literals*15, 30) + min(c.codes*8, 24) + min(c.tables*30, 50) + min(c.fields*10, 20)
	titles := min(c.titles*8, 20) + min(c.overlined*10, 10)
	if len(c.styles) > 2 {
		titles += 10
	}
	n += min(titles, 40)
	if c.known && c.titles > 0 {
		n += 30 // no other format has both
	}
	return max(0, min(n-c.markdown*20, 100))
}
