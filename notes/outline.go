package notes

import (
	"fmt"
	"strings"
)

// Outline names the sections that a person wants, in the order of the notes.
type Outline struct {
	Name   string // of its file, for messages; may be empty
	Titles []OutlineTitle
}

// OutlineTitle is a line of an outline.
type OutlineTitle struct {
	Level int // 1-based
	Title string
	Line  int // 1-based, in the outline's file
}

// ParseOutline reads an outline: a title a line, "#" signs before it for the
// depth; a line without any stands one below the last line with one "#", or on
// the first level where there is none. Blank lines and lines that begin with
// "//" count for nothing. Errors name the file and the line.
func ParseOutline(name, text string) (*Outline, error) {
	o := &Outline{Name: name}
	last := 0
	marked := false
	for i, line := range strings.Split(text, "\n") {
		title := strings.TrimSpace(line)
		if title == "" || strings.HasPrefix(title, "//") {
			continue
		}
		rest := strings.TrimLeft(title, "#")
		level := len(title) - len(rest)
		if level > 0 && rest != "" && rest[0] != ' ' && rest[0] != '\t' {
			level, rest = 0, title // "#python" is a title
		}
		rest = strings.TrimSpace(rest)
		if rest == "" {
			return nil, fmt.Errorf("%s:%d: %q names no section (write the title after the signs)", name, i+1, title)
		}
		if level == 0 {
			level = 1
			if marked {
				level = 2
			}
		} else {
			marked = true
		}
		if level > last+1 {
			return nil, fmt.Errorf("%s:%d: %q stands %d levels below the title before it (go down one level at a time)", name, i+1, rest, level-last)
		}
		last = level
		o.Titles = append(o.Titles, OutlineTitle{Level: level, Title: rest, Line: i + 1})
	}
	if len(o.Titles) == 0 {
		return nil, fmt.Errorf("%s: no title in it (write a title a line, with # signs for the depth)", name)
	}
	return o, nil
}
