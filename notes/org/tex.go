package org

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
	"gloss/notes"
)

// maxFormula is how many bytes a formula within a line has at most, and maxSnippet a piece
// for another program.
const maxFormula, maxSnippet = 500, 1000

// backslash reads a hard line break, a formula, or the name of a character.
func (p *pen) backslash() {
	rest := p.s[p.at:]
	switch {
	case strings.HasPrefix(rest, `\\`):
		end := p.at + 2
		for end < len(p.s) && (p.s[end] == ' ' || p.s[end] == '\t') {
			end++
		}
		if end < len(p.s) && p.s[end] == '\n' {
			p.text(p.at)
			p.put(&model.LineBreak{Position: p.r.at(p.at)}, p.afterBreak(end, len(p.s)))
			return
		}
		p.at += 2
	case p.formula() || p.entity():
	default:
		p.at++
	}
}

// formula reads a formula within a line, which is code as it is in Markdown: nothing in it
// is a mark. It reports whether one begins here.
func (p *pen) formula() bool {
	line := p.s[p.at:min(len(p.s), p.at+maxFormula)]
	if i := strings.IndexByte(line, '\n'); i >= 0 {
		line = line[:i]
	}
	size := notes.FormulaLength([]byte(line))
	for _, ends := range [...][2]string{{`\(`, `\)`}, {`\[`, `\]`}} {
		if inner, ok := strings.CutPrefix(line, ends[0]); ok && size == 0 {
			if n := strings.Index(inner, ends[1]); n > 0 && strings.TrimSpace(inner[:n]) != "" {
				size = n + 4
			}
		}
	}
	if size == 0 || line[0] == '$' && p.at > p.first && (isWord(p.s[p.at-1]) || p.s[p.at-1] == '$') {
		return false
	}
	start := p.at
	p.text(start)
	p.put(p.r.nodes.Code(p.r.at(start), line[:size]), start+size)
	return true
}

// entity writes the character that a name behind a backslash stands for: "\alpha",
// "\rarr{}". Org names characters as HTML does. It reports whether one begins here.
func (p *pen) entity() bool {
	start := p.at
	if start > p.first && (isWord(p.s[start-1]) || strings.IndexByte(`:\/.`, p.s[start-1]) >= 0) {
		return false // of a path
	}
	end := start + 1
	for end < len(p.s) && end-start <= maxEntity && (p.s[end]|0x20 >= 'a' && p.s[end]|0x20 <= 'z' || end > start+1 && p.s[end] >= '0' && p.s[end] <= '9') {
		end++
	}
	sign := entitySign(p.s[start+1 : end])
	if sign == "" || end < len(p.s) && (isWord(p.s[end]) && p.s[end] != '_' || p.s[end] == '\\') {
		return false
	}
	p.text(start)
	p.put(p.r.nodes.Text(p.r.at(start), sign), end+len("{}")*strings.Count(p.s[end:min(len(p.s), end+2)], "{}"))
	return true
}

// maxEntity is how long the name of a character is at most.
const maxEntity = 16

// Signs of mathematics that nobody sees have names too, such as "it".
const firstUnseen, lastUnseen = '\u2061', '\u2064'

// entitySign returns the character of a name; "" where it names none.
func entitySign(name string) string {
	switch name {
	case "to":
		return "→"
	case "dots", "ldots":
		return "…"
	}
	if len(name) < 2 {
		return ""
	}
	sign := html.UnescapeString("&" + name + ";")
	r, size := utf8.DecodeRuneInString(sign)
	if r == '&' || size < len(sign) || unicode.IsControl(r) || r >= firstUnseen && r <= lastUnseen {
		return ""
	}
	return sign
}

// snippet leaves out what is for export to another format: "@@html:<br>@@".
func (p *pen) snippet() {
	start := p.at
	p.at++
	rest := p.s[start:min(len(p.s), start+maxSnippet)]
	if !strings.HasPrefix(rest, "@@") {
		return
	}
	name, inner, ok := strings.Cut(rest[2:], ":")
	if !ok || name == "" || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz-0123456789") != "" {
		return
	}
	end := strings.Index(inner, "@@")
	if end < 0 || strings.Contains(inner[:end], "\n") {
		return
	}
	p.text(start)
	p.at = start + 2 + len(name) + 1 + end + 2
	p.done = p.at
	p.r.doc.Report(p.r.at(start), model.Info, "org.snippet", "left out: what is for export to "+name, "")
}
