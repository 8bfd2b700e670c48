package catalog

import (
	"fmt"
	"strings"
	"unicode"
)

// ParseUser reads a catalogue that a person wrote by hand. Beside the records of
// the package comment it takes short lines, without tabs:
//
//	Name
//	Name; other name; other name
//	Name; other name | kind | home page | what it is
//
// What is left out is empty, and the kind "tool". The names may bear marks. The
// id is made of the name (ID), so that a short line for a thing that is known
// takes the place of what is known. Errors are those of Parse.
func ParseUser(source, text string) (*Catalog, error) {
	text = strings.TrimPrefix(text, "\ufeff")
	if len(text) > MaxSize {
		return Parse(source, text)
	}
	var b strings.Builder
	for rest, n := text, 1; rest != ""; n++ {
		var line string
		line, rest = cutLine(rest)
		if strings.Contains(line, "\t") || skipped(line) {
			b.WriteString(line + "\n")
			continue
		}
		record, err := shortRecord(line)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", source, n, err)
		}
		b.WriteString(record + "\n")
	}
	return Parse(source, b.String())
}

// shortRecord makes a record of a short line.
func shortRecord(line string) (string, error) {
	columns := strings.Split(line, "|")
	if len(columns) > 4 {
		return "", fmt.Errorf("%d columns: a short line is Name; other name | kind | home page | what it is", len(columns))
	}
	for i := range columns {
		columns[i] = strings.TrimSpace(columns[i])
	}
	columns = append(columns, "", "", "")
	name, aliases, _ := strings.Cut(columns[0], ";")
	name = strings.TrimSpace(name)
	list := strings.FieldsFunc(aliases, func(r rune) bool { return r == ';' })
	for i := range list {
		list[i] = strings.TrimSpace(list[i])
	}
	kind := columns[1]
	if kind == "" {
		kind = "tool"
	}
	id := ID(strings.TrimRight(name, "=?"))
	if id == "" {
		return "", fmt.Errorf("%q is no name", name)
	}
	return strings.Join([]string{id, name, kind, "project", columns[2], strings.Join(list, ";"), columns[3]}, "\t"), nil
}

// ID makes an id of a name: small ASCII letters, digits and dots stay, runs of
// others become "-", and letters beyond ASCII their code points. It is "" where
// the name has none of them.
func ID(name string) string {
	var b strings.Builder
	gap := false
	put := func(s string) {
		if gap && b.Len() > 0 {
			b.WriteByte('-')
		}
		gap = false
		b.WriteString(s)
	}
	for _, r := range strings.ToLower(name) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '.' && b.Len() > 0:
			put(string(r))
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			put(fmt.Sprintf("u%x", r))
		default:
			gap = true
		}
	}
	return strings.Trim(b.String(), ".")
}
