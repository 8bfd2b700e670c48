package text

import (
	"strings"
	"unicode/utf8"

	"gloss/model"
	"gloss/notes"
)

// This file reads the sign that a line begins with.

// takeMark takes a marker from the start of the text.
func (l *line) takeMark() bool {
	sign, kind, num := marker(l.text)
	if sign == "" {
		return false
	}
	rest := l.text[len(sign):]
	trimmed, blanks := trimBlanks(rest)
	if trimmed == "" && kind != quoted {
		return false
	}
	width := int32(utf8.RuneCountInString(sign) + blanks)
	l.mark, l.sign, l.number = kind, sign[0], int32(num)
	l.text, l.column, l.hang = trimmed, l.column+width, l.hang+width
	switch sign {
	case "☐":
		l.task = task(model.OpenTask)
	case "☑", "☒":
		l.task = task(model.DoneTask)
	}
	if kind == bullet || kind == number {
		l.takeBox()
	}
	return true
}

// boxed reports whether a line has no other marker than a box, which a browser
// leaves where it takes the bullets away.
func (l *line) boxed() bool { return l.task != 0 && l.sign == "☐"[0] && l.indent == 0 }

// trimBlanks cuts off the blanks of all widths and tabs with which s begins, and
// counts them.
func trimBlanks(s string) (rest string, n int) {
	for ; s != ""; n++ {
		if s[0] == ' ' || s[0] == '\t' {
			s = s[1:]
		} else if after, ok := strings.CutPrefix(s, "\u00a0"); ok {
			s = after
		} else if after, ok := strings.CutPrefix(s, "\u3000"); ok {
			s = after
		} else {
			break
		}
	}
	return s, n
}

func (l *line) takeBox() {
	if l.text == "" || l.text[0] != '[' && l.text[0] != "☐"[0] {
		return
	}
	if !strings.HasPrefix(l.text, "[") && !strings.HasPrefix(l.text, "☐") && !strings.HasPrefix(l.text, "☑") {
		return
	}
	box, rest, ok := strings.Cut(l.text, " ")
	rest = strings.TrimLeft(rest, " ")
	if !ok || rest == "" {
		return
	}
	switch box {
	case "[", "☐":
		if inner, ok := strings.CutPrefix(rest, "] "); ok && box == "[" {
			rest = strings.TrimLeft(inner, " ")
		} else if box == "[" {
			return
		}
		l.task = task(model.OpenTask)
	case "[]":
		l.task = task(model.OpenTask)
	case "[x]", "[X]", "☑":
		l.task = task(model.DoneTask)
	default:
		return
	}
	l.column += int32(utf8.RuneCountInString(l.text) - utf8.RuneCountInString(rest))
	l.text = rest
}

// marker returns the sign that a text begins with, its kind and its number. A
// sign counts only before a blank.
func marker(s string) (sign string, kind mark, num int) {
	if s == "" || s[0] >= 'A' && s[0] <= 'Z' {
		return "", noMark, 0
	}
	r, size := utf8.DecodeRuneInString(s)
	if isBullet(r) && before(s[size:]) || notes.TightBullet(s) {
		return s[:size], bullet, 0
	}
	if (r == 'o' || r == '§') && strings.HasPrefix(s[size:], "\t") {
		return s[:size], bullet, 0 // as word processors write them
	}
	if r == '>' && (len(s) == 1 || s[1] == ' ' || s[1] == '>') {
		return ">", quoted, 0
	}
	open := r == '('
	i := 0
	if open {
		i = 1
	}
	start := i
	for i < len(s) && s[i] >= '0' && s[i] <= '9' && i-start < 4 {
		num = num*10 + int(s[i]-'0')
		i++
	}
	if i == start {
		if i < len(s) && s[i] >= 'a' && s[i] <= 'z' && i+1 < len(s) && s[i+1] == ')' {
			num = int(s[i]-'a') + 1
			i++
		} else {
			return "", noMark, 0
		}
	}
	if i >= len(s) || s[i] != ')' && (open || s[i] != '.') || !before(s[i+1:]) {
		return "", noMark, 0
	}
	return s[:i+1], number, num
}

func isBullet(r rune) bool {
	if r < utf8.RuneSelf {
		return r == '-' || r == '*' || r == '+'
	}
	return strings.ContainsRune("•–—·◦▪▫‣⁃∙●○■□➢➤→⇒»☐☑☒", r)
}

func before(rest string) bool {
	return rest != "" && (rest[0] == ' ' || rest[0] == '\t' || strings.HasPrefix(rest, "\u00a0"))
}
