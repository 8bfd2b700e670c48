package org

import (
	"fmt"
	"path"
	"strings"

	"gloss/model"
	"gloss/notes"
)

// bracket reads what begins with "[": a link, a footnote or a date.
func (p *pen) bracket() {
	rest := p.s[p.at:]
	switch {
	case strings.HasPrefix(rest, "[["):
		if !p.link() {
			p.at += 2
			if p.at < len(p.s) && p.s[p.at] == '[' {
				p.at-- // "[[[a]]" holds a link from its second sign on
			}
		}
	case strings.HasPrefix(rest, "[fn:"):
		if !p.footnote() {
			p.at += 4
		}
	default:
		if !p.date(']') {
			p.at++
		}
	}
}

// angle reads what begins with "<": an address, a date or a target.
func (p *pen) angle() {
	rest := p.s[p.at:]
	if strings.HasPrefix(rest, "<<") {
		// A target for links shows nothing but its words.
		marks := len(rest[:min(len(rest), 3)]) - len(strings.TrimLeft(rest[:min(len(rest), 3)], "<"))
		end := strings.Index(rest[:min(len(rest), 300)], strings.Repeat(">", marks))
		if end <= marks || strings.ContainsAny(rest[marks:end], "<\n") {
			p.at += marks
			return
		}
		p.text(p.at)
		p.done = p.at + marks
		p.text(p.at + end)
		p.r.name(headlineName(rest[marks:end]))
		p.at += end + marks
		p.done = p.at
		return
	}
	for _, scheme := range []string{"<http://", "<https://", "<mailto:"} {
		if !strings.HasPrefix(rest, scheme) || p.inLink {
			continue
		}
		end := strings.IndexAny(rest, "> \t\n")
		if end < 0 || rest[end] != '>' {
			break
		}
		if target, kind := notes.ParseTarget(rest[1:end]); kind == notes.OutsideTarget {
			p.text(p.at)
			text := &model.Text{Position: p.r.at(p.at + 1), Value: strings.TrimPrefix(rest[1:end], "mailto:")}
			p.put(&model.Link{Position: p.r.at(p.at), Target: target, Auto: true, Inlines: []model.Inline{text}}, p.at+end+1)
			return
		}
	}
	if !p.date('>') {
		p.at++
	}
}

// date reads a timestamp such as "<2017-09-28 Thu 10:00>", whose brackets are
// left away.
func (p *pen) date(closing byte) bool {
	rest := p.s[p.at:min(len(p.s), p.at+80)]
	if len(rest) < 12 || rest[5] != '-' || rest[8] != '-' {
		return false
	}
	for i, c := range []byte(rest[1:11]) {
		if i != 4 && i != 7 && (c < '0' || c > '9') {
			return false
		}
	}
	end := strings.IndexByte(rest, closing)
	if end < 11 || strings.IndexByte(rest[:end], '\n') >= 0 {
		return false
	}
	p.text(p.at)
	p.done = p.at + 1
	p.text(p.at + end)
	p.at += end + 1
	p.done = p.at
	return true
}

// link reads "[[target]]" or "[[target][words]]".
func (p *pen) link() bool {
	start := p.at
	end := p.doubleBracket(start + 2)
	if end < 0 {
		return false
	}
	raw := p.s[start+2 : end]
	from := end
	if i := strings.Index(raw[:min(len(raw), 4096)], "]["); i >= 0 {
		from = start + 2 + i + 2
		raw = raw[:i]
		if end+2 < len(p.s) && p.s[end+2] == ']' && strings.Count(p.s[from:end], "[") > strings.Count(p.s[from:end], "]") {
			end++
		}
	}
	if raw == "" || len(raw) > 4096 || strings.IndexByte(raw, '[') >= 0 && strings.Contains(strings.ReplaceAll(raw, `\[`, ""), "[") {
		return false
	}
	words := strings.TrimSpace(p.s[min(from, end):end])
	p.text(start)
	pos := p.r.at(start)
	target, kind := p.r.target(raw)
	switch {
	case words == "" && picture(target) && (kind == notes.OutsideTarget || kind == notes.FileTarget || strings.HasPrefix(target, "file:")):
		target = strings.TrimPrefix(target, "file:")
		p.put(&model.Image{Position: pos, Target: target, Alt: path.Base(target)}, end+2)
	case kind == notes.OutsideTarget && target[0] != '#' && !p.inLink:
		l := p.r.nodes.Link(pos, target, nil)
		if words != "" && p.depth < maxInlines {
			l.Inlines = p.within(from, end, true)
		}
		if strings.TrimSpace(model.PlainText(l.Inlines)) == "" {
			if words == "" {
				words, l.Auto = strings.TrimPrefix(target, "mailto:"), true
			}
			l.Inlines = append(p.r.nodes.Room(1), p.r.nodes.Text(p.r.at(min(from, start+2)), oneLine(words)))
		}
		p.put(l, end+2)
	default:
		if target, ok := p.r.otherFile(target, raw, kind); ok && !p.inLink {
			p.toFile(pos, target, raw, words, from, end)
			return true
		}
		if name, ok := placeNamed(oneLine(raw), kind); ok && !p.inLink {
			p.inner(pos, raw, name, words, from, end)
			return true
		}
		p.unlinked(pos, raw, words, from, end)
	}
	return true
}

// unlinked keeps the words of a link that leads to no page.
func (p *pen) unlinked(pos model.Position, raw, words string, from, end int) {
	if !p.inLink {
		p.r.doc.Report(pos, model.Info, "org.link", fmt.Sprintf("link to %q is kept as text", notes.Short(oneLine(raw))),
			"only http, https and mailto addresses, headlines and files of the book become links")
	}
	if words == "" {
		text := strings.TrimPrefix(oneLine(raw), "file:")
		p.put(&model.Text{Position: p.r.at(p.at + 2), Value: text}, end+2)
		return
	}
	if p.depth >= maxInlines {
		p.put(&model.Text{Position: p.r.at(from), Value: oneLine(words)}, end+2)
		return
	}
	inner := p.within(from, end, p.inLink)
	p.r.written = append(p.r.written, inner...)
	p.at, p.done = end+2, end+2
}

func oneLine(s string) string {
	if !strings.ContainsAny(s, " \t\n") {
		return s
	}
	return notes.Rejoin(s, " ")
}

// doubleBracket returns the offset of the next "]]", -1 where there is none.
func (p *pen) doubleBracket(from int) int {
	if p.double < 0 || p.double >= from {
		return p.double
	}
	p.double = -1
	if i := strings.Index(p.s[min(from, len(p.s)):], "]]"); i >= 0 {
		p.double = from + i
	}
	return p.double
}

// target resolves the address of a link: abbreviations, escapes, DOIs.
func (r *reading) target(raw string) (string, notes.TargetKind) {
	if raw = oneLine(raw); strings.IndexByte(raw, '\\') >= 0 {
		raw = strings.NewReplacer(`\[`, "[", `\]`, "]", `\\`, `\`).Replace(raw)
	}
	name, rest, ok := strings.Cut(raw, ":")
	if ok {
		if address := r.set.links[name]; address != "" {
			switch {
			case strings.Contains(address, "%s"):
				raw = strings.Replace(address, "%s", rest, 1)
			case strings.Contains(address, "%h"):
				raw = strings.Replace(address, "%h", strings.ReplaceAll(rest, " ", "%20"), 1)
			default:
				raw = address + rest
			}
		} else if name == "doi" && strings.HasPrefix(rest, "10.") {
			raw = "https://doi.org/" + rest
		}
	}
	return notes.ParseTarget(raw)
}

func picture(target string) bool {
	switch strings.ToLower(path.Ext(target)) {
	case ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".bmp", ".tif", ".tiff":
		return true
	}
	return false
}
