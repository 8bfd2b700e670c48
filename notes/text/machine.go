package text

import (
	"encoding/json"
	"strings"
)

// This file knows texts that begin in a way that only programs write.

// machineText returns the dialect of texts that begin in a way that nothing else
// does.
func machineText(text string) dialect {
	head := text[:min(len(text), 8000)]
	var f fence
	n := 0
	for line := range strings.Lines(head) {
		indented := strings.HasPrefix(line, "    ") || strings.HasPrefix(line, "\t")
		if line = strings.TrimSpace(line); line == "" || line[0] == '%' || f.holds(line) {
			continue
		}
		lower := strings.ToLower(line)
		switch {
		case !indented && (strings.HasPrefix(line, `\documentclass`) || n < 3 && line == `\begin{document}`):
			return latex
		case n == 0 && (line == "WEBVTT" || strings.HasPrefix(line, "WEBVTT ")), n < 2 && isCue(line):
			return subtitles
		case strings.HasPrefix(lower, "content-transfer-encoding:"):
			if way := strings.TrimSpace(lower[26:]); way == "base64" || way == "quoted-printable" && strings.Contains(text, "=\n") {
				return encodedMail
			}
		}
		if n++; n > 40 || n > 3 && head[0] == '#' {
			break
		}
	}
	return plain
}

// isCue reports whether a line says from when to when a subtitle is shown:
// "00:00:01,000 --> 00:00:04,000".
func isCue(line string) bool {
	from, to, ok := strings.Cut(line, " --> ")
	return ok && len(from) >= 9 && len(to) >= 9 && strings.Trim(from, "0123456789:.,") == "" && strings.IndexByte(from, ':') > 0
}

// isJSON reports whether a text is an object or a list of JSON.
func isJSON(text string) bool {
	t := strings.TrimLeft(text, " \t\n")
	if t == "" || t[0] != '{' && t[0] != '[' || !strings.Contains(t[:min(len(t), 2000)], `":`) {
		return false
	}
	return json.Valid([]byte(t))
}

// latexHeading reads a heading of LaTeX, as "\section{Title}", on a line of its own.
func latexHeading(s string) (title string, n int) {
	rest, ok := strings.CutPrefix(s, `\`)
	name, rest, found := strings.Cut(rest, "{")
	if !ok || !found {
		return "", 0
	}
	switch strings.TrimSuffix(name, "*") {
	case "part", "chapter":
		n = 1
	case "section":
		n = 2
	case "subsection":
		n = 3
	case "subsubsection":
		n = 4
	default:
		return "", 0
	}
	end := strings.IndexByte(rest, '}')
	if end < 1 || strings.IndexByte(rest[:end], '{') >= 0 {
		return "", 0
	}
	return rest[:end], n
}
