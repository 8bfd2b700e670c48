package terms

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// Limits of a file. They are far above what the largest notes need.
const (
	MaxSize = 4 << 20  // bytes
	MaxLine = 16 << 10 // bytes of a line
)

// File is a file of decisions, line by line as it was read.
type File struct {
	lines []line
	end   string // of lines: "\n" or "\r\n"
	bom   bool
}

// line is a line of a file.
type line struct {
	raw      string    // without its end
	own      string    // raw without the evidence and the blanks before it
	evidence string    // with its "#:"; "" where there is none
	remark   bool      // a comment of the person follows the decision
	decision *Decision // nil for blank lines and comments
}

// Decisions returns what the file says, a decision a line with a name.
func (f *File) Decisions() []*Decision {
	var list []*Decision
	for i := range f.lines {
		if d := f.lines[i].decision; d != nil {
			list = append(list, d)
		}
	}
	return list
}

// Parse reads a file. source names it in positions and errors. The error has a
// line for each fault, "source:line: what is wrong".
func Parse(source, text string) (*File, error) {
	if len(text) > MaxSize {
		return nil, fmt.Errorf("%s:1: the file has %d bytes, at most %d are read", source, len(text), MaxSize)
	}
	f := &File{end: "\n"}
	text, f.bom = strings.CutPrefix(text, "\ufeff")
	if first := strings.IndexByte(text, '\n'); first > 0 && text[first-1] == '\r' {
		f.end = "\r\n"
	}
	var faults faults
	known := map[string]*Decision{}
	number := 0
	for raw := range strings.Lines(text) {
		number++
		at := model.At(source, number, 1)
		l, problem := readLine(strings.TrimSuffix(strings.TrimSuffix(raw, "\n"), "\r"))
		if problem != "" {
			faults.add(at, "%s", problem)
			continue
		}
		if d := l.decision; d != nil {
			d.Position = at
			if other := known[d.Name]; other != nil {
				faults.add(at, "%q stands already in line %d: write all that you decide on it in one line", d.Name, other.Line)
				continue
			}
			known[d.Name] = d
		}
		f.lines = append(f.lines, l)
	}
	return f, faults.err()
}

// readLine reads a line; problem says what is wrong with it.
func readLine(raw string) (l line, problem string) {
	switch {
	case len(raw) > MaxLine:
		return l, fmt.Sprintf("the line has %d bytes, at most %d are read", len(raw), MaxLine)
	case !utf8.ValidString(raw):
		return l, "the text is not UTF-8: save the file as UTF-8"
	}
	for _, r := range raw {
		if r < ' ' && r != '\t' || r == 0x7F {
			return l, fmt.Sprintf("control character %q: this is no text", r)
		}
	}
	l.raw = raw
	says := raw
	at, evidence, open := comments(raw)
	if open {
		return l, `a double quote is not closed: in a name, put the whole name in double quotes and write "" for each that it has`
	}
	if at >= 0 {
		says = raw[:at]
		l.remark = at < evidence || evidence < 0
	}
	l.own = strings.TrimRight(raw, " \t")
	if evidence >= 0 {
		l.own, l.evidence = strings.TrimRight(raw[:evidence], " \t"), strings.TrimRight(raw[evidence:], " \t")
	}
	if says = strings.TrimSpace(says); says == "" {
		l.own, l.evidence = raw, ""
		return l, ""
	}
	l.decision, problem = readDecision(says)
	return l, problem
}

// comments returns where the first comment of a line begins and where the
// evidence does, each -1 where there is none, and whether quotes are left open. A comment has a
// blank before it, or the line's start, and is no part of a name in quotes.
func comments(raw string) (first, evidence int, quoted bool) {
	first, evidence = -1, -1
	for i := 0; i < len(raw); i++ {
		switch {
		case quoted && strings.HasPrefix(raw[i:], `""`):
			i++ // one of the name
		case raw[i] == '"' && first < 0 && (quoted || strings.Trim(raw[:i], " \t+-?") == "" || strings.ContainsRune(" \t,", rune(raw[i-1]))):
			quoted = !quoted
		case raw[i] != '#' || quoted || i > 0 && raw[i-1] != ' ' && raw[i-1] != '\t':
		default:
			if first < 0 {
				first = i
			}
			if strings.HasPrefix(raw[i:], "#:") && evidence < 0 {
				return first, i, false
			}
		}
	}
	return first, evidence, quoted
}

// readDecision reads a line without its comments.
func readDecision(says string) (*Decision, string) {
	d := &Decision{}
	mark, rest := says[0], strings.TrimLeft(says[1:], " \t")
	marked := strings.IndexByte("?+-", mark) >= 0 && (len(says) == 1 || says[1] == ' ' || says[1] == '\t' || mark != '?' && says[1] != mark)
	if marked {
		says = rest
	}
	name, rest, problem := cutName(says, ":", "=")
	if problem != "" {
		return nil, problem
	}
	if d.Name = name; name == "" {
		return nil, "there is no name: write it after the mark, as in + Salt"
	}
	switch {
	case !marked, mark == '+':
		d.Mark = Accepted
	case mark == '-':
		d.Mark = Rejected
	}
	switch {
	case rest == "":
	case rest[0] == '=':
		d.Into, _, problem = cutName(strings.TrimSpace(rest[1:]))
		if problem == "" && d.Into == "" {
			problem = "there is no name after =: write it as 0mq = ZeroMQ"
		}
	default:
		if !marked {
			d.Mark = Open // unless a word says otherwise
		}
		problem = d.clauses(strings.TrimSpace(rest[1:]))
	}
	if problem == "" {
		problem = d.contradiction(marked && mark == '?')
	}
	if problem != "" {
		return nil, problem
	}
	if d.Target() != "" {
		d.Mark = Accepted
	}
	return d, ""
}

// contradiction says what cannot stand together in one line.
func (d *Decision) contradiction(open bool) string {
	target := d.Target()
	switch {
	case d.Into != "" && d.See != "" && d.Into != d.See:
		return fmt.Sprintf("%q cannot be another name of both %q and %q", d.Name, d.Into, d.See)
	case target == d.Name:
		return fmt.Sprintf("%q is said to be another name of itself", d.Name)
	case target != "" && d.Mark == Rejected:
		return fmt.Sprintf("%q is left out and yet another name of %q: keep one of the two", d.Name, target)
	case target != "" && (d.Rename != "" || len(d.SeeAlso) > 0 || d.SortAs != "" || d.Principal != ""):
		return fmt.Sprintf("%q is another name of %q: write the rest in the line of %q", d.Name, target, target)
	case d.Mark == Rejected && (d.Rename != "" || len(d.SeeAlso) > 0 || d.SortAs != "" || d.Principal != ""):
		return fmt.Sprintf("%q is left out: there is nothing else to say of it", d.Name)
	case open && target != "":
		return fmt.Sprintf("%q is open and yet another name of %q: take the ? away", d.Name, target)
	}
	return ""
}

// cutName reads a name: in double quotes, or up to one of the signs, which
// stands before a blank (and "=" after one too) or at the end.
func cutName(s string, signs ...string) (name, rest, problem string) {
	if strings.HasPrefix(s, `"`) {
		var b strings.Builder
		for i := 1; i < len(s); i++ {
			if s[i] != '"' {
				b.WriteByte(s[i])
				continue
			}
			if i+1 < len(s) && s[i+1] == '"' {
				b.WriteByte('"')
				i++
				continue
			}
			rest = strings.TrimSpace(s[i+1:])
			if rest != "" && !hasSign(rest, signs) {
				return "", "", fmt.Sprintf("%q follows a name in double quotes", rest)
			}
			return squeeze(b.String()), rest, ""
		}
		return "", "", "a double quote is not closed"
	}
	end := len(s)
	for i := range len(s) {
		next := i+1 == len(s) || s[i+1] == ' ' || s[i+1] == '\t'
		if hasSign(s[i:], signs) && next && (s[i] != '=' || i == 0 || s[i-1] == ' ' || s[i-1] == '\t') {
			end = i
			break
		}
	}
	return squeeze(s[:end]), s[end:], ""
}

func hasSign(s string, signs []string) bool {
	for _, sign := range signs {
		if strings.HasPrefix(s, sign) {
			return true
		}
	}
	return false
}

// squeeze makes one blank of several.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }
