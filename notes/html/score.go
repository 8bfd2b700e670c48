package html

import (
	"strings"

	"golang.org/x/net/html/atom"

	"gloss/notes"
)

// score implements notes.Format.Score. A source that begins as a page is one
// without doubt; else the share of lines that are mark-up decides.
func score(src *notes.Source) int {
	switch head := strings.ToLower(src.Text[:min(len(src.Text), 4096)]); begins(head) {
	case yes:
		return 100
	case no:
		return 0
	}
	if !holdsTag(src.Text) {
		return notes.NotAtAll
	}
	if hasFrontMatter(src.Text) {
		return 0 // its name says more: generators of sites take it off notes in Markdown and pages alike
	}
	var c census
	for _, line := range src.TellingLines {
		c.count(strings.TrimSpace(line[:min(len(line), 4096)]))
	}
	return c.score()
}

// maxFront is how many lines are looked at for the end of front matter.
const maxFront = 100

// hasFrontMatter reports whether a source begins with front matter: between two rulers,
// lines with keys and what belongs to them.
func hasFrontMatter(text string) bool {
	rest, ok := strings.CutPrefix(text, "---\n")
	for i := 0; ok && i < maxFront; i++ {
		var line string
		line, rest, ok = strings.Cut(rest, "\n")
		switch line = strings.TrimRight(line, " \t\r"); {
		case line == "---":
			return i > 0
		case line == "" || line[0] == ' ' || line[0] == '\t' || line[0] == '#' || strings.HasPrefix(line, "- "):
		default:
			key, _, pair := strings.Cut(line, ":")
			ok = ok && pair && key != "" && !strings.ContainsAny(key, " <>")
		}
	}
	return false
}

// holdsTag reports whether a text may have an element or a comment in it.
func holdsTag(text string) bool {
	for {
		_, after, ok := strings.Cut(text, "<")
		if !ok {
			return false
		}
		if after != "" && (after[0] == '!' || after[0] == '/' || after[0]|0x20 >= 'a' && after[0]|0x20 <= 'z') {
			return true
		}
		text = after
	}
}

type answer int

const (
	unsure answer = iota
	yes
	no
)

// begins looks at the beginning of a source in lower case.
func begins(head string) answer {
	xml := false
	for {
		head = strings.TrimLeft(head, " \t\n\f")
		switch {
		case strings.HasPrefix(head, "<!--"):
			_, rest, ok := strings.Cut(head, "-->")
			if !ok {
				return unsure
			}
			head = rest
		case strings.HasPrefix(head, "<?xml"):
			_, rest, ok := strings.Cut(head, "?>")
			if !ok {
				return no
			}
			head, xml = rest, true
		case strings.HasPrefix(head, "<!doctype en-export"), startsTag(head, "en-export"):
			return yes
		case strings.HasPrefix(head, "<!doctype html"), startsTag(head, "html"), startsTag(head, "head"), startsTag(head, "body"):
			return yes
		case strings.HasPrefix(head, "<!doctype"), xml, beginsData(head):
			return no
		default:
			return unsure
		}
	}
}

// beginsData reports whether a source begins as JSON does.
func beginsData(head string) bool {
	if head == "" || head[0] != '{' && head[0] != '[' {
		return false
	}
	next := strings.TrimLeft(head[1:], " \t\n")
	return next != "" && (next[0] == '"' || head[0] == '[' && next[0] == '{')
}

func startsTag(s, name string) bool {
	if !strings.HasPrefix(s, "<"+name) || len(s) <= len(name)+1 {
		return false
	}
	c := s[len(name)+1]
	return c == '>' || isBlank(c)
}

// census counts the lines of a source and those with mark-up.
type census struct {
	lines, tagged int
	tags, blocks  int
	fenced        bool
	inTag         bool // a tag goes on from the line before
	inBlock       bool // an element goes on from the line before
	markdown      int  // lines that only Markdown has
}

func (c *census) count(line string) {
	if strings.HasPrefix(line, "```") || strings.HasPrefix(line, "~~~") {
		c.fenced = !c.fenced
		c.markdown++
		c.lines++
		return
	}
	if line == "" || c.fenced {
		c.inBlock = false
		return
	}
	c.lines++
	if strings.HasPrefix(line, "# ") || strings.HasPrefix(line, "## ") || strings.HasPrefix(line, "### ") || strings.Contains(line, "](") || strings.HasPrefix(line, "#+") {
		c.markdown++
	}
	tags, inBlock := 0, c.inBlock
	for rest := line; ; {
		i := strings.IndexByte(rest, '<')
		if i < 0 || i+1 == len(rest) {
			break
		}
		rest = rest[i+1:]
		name := strings.TrimPrefix(rest, "/")
		n := 0
		for n < len(name) && n < 12 && isAlnum(name[n]) {
			n++
		}
		tag := atom.Lookup([]byte(strings.ToLower(name[:n])))
		if tag == 0 || n == len(name) || name[n] != '>' && name[n] != '/' && !isBlank(name[n]) {
			continue
		}
		tags++
		if traits(tag)&(block|tablePart) != 0 || tag == atom.Br {
			c.blocks++
			inBlock = name == rest && tag != atom.Br && tag != atom.Hr
		}
	}
	if tags > 0 || c.inTag || c.inBlock {
		c.tagged++
	}
	c.tags += tags
	c.inBlock = inBlock
	c.inTag = tags > 0 && strings.LastIndexByte(line, '<') > strings.LastIndexByte(line, '>')
}

func (c *census) score() int {
	if c.lines == 0 || c.tags < 2 || c.blocks == 0 {
		return 0
	}
	share := c.tagged * 100 / c.lines
	n := share*9/10 - 60*c.markdown/c.lines - 4*min(c.markdown, 10)
	if share < 50 {
		n /= 3
	}
	return max(0, min(n, 95))
}
