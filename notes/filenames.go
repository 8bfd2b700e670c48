package notes

import (
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// dateOfName returns the date that a file's name begins with, as those of diaries
// and posts do ("2018-06-03-jsconf.md", "20180603 Notes.txt"), and what stands behind
// it; zero where the name begins with none.
func dateOfName(name string) (date model.Date, rest string) {
	return dateBefore(strings.TrimSuffix(path.Base(name), path.Ext(name)))
}

// dateBefore is dateOfName for a name without folder and ending.
func dateBefore(name string) (date model.Date, rest string) {
	for _, size := range []int{10, 8} {
		if len(name) < size || len(name) > size && name[size] >= '0' && name[size] <= '9' {
			continue
		}
		day := name[:size]
		if strings.Trim(strings.NewReplacer("-", "", "_", "", ".", "").Replace(day), "0123456789") != "" {
			continue
		}
		if size == 8 {
			day = day[:4] + "-" + day[4:6] + "-" + day[6:]
		} else if day[4] != day[7] || day[4] >= '0' && day[4] <= '9' {
			continue
		}
		year, month, number := day[:4], day[5:7], day[8:]
		if d, ok := ParseDay(year+"-"+month+"-"+number, AnyOrder); ok && !d.IsZero() {
			return d, strings.Trim(name[size:], "-_. ")
		}
	}
	return model.Date{}, name
}

// dateInName returns the date that a file's name begins with, behind a number for the
// order of files or without, or ends with ("02-board-2018-06-03.md").
func dateInName(name string) model.Date {
	name = strings.TrimSuffix(path.Base(name), path.Ext(name))
	if date, _ := dateBefore(name); !date.IsZero() {
		return date
	}
	if n := digitsOf(name); n > 0 && n <= 3 && n < len(name) && strings.IndexByte("-_. ", name[n]) >= 0 {
		if date, _ := dateBefore(name[n+1:]); !date.IsZero() {
			return date
		}
	}
	date, _ := dateAtEnd(name)
	return date
}

// dateAtEnd returns the date that a file's name without its ending ends with, and what
// stands before it.
func dateAtEnd(name string) (date model.Date, rest string) {
	for _, size := range []int{10, 8} {
		at := len(name) - size
		if at < 1 || strings.IndexByte("-_. ", name[at-1]) < 0 {
			continue
		}
		if date, behind := dateBefore(name[at:]); !date.IsZero() && behind == "" {
			return date, strings.TrimRight(name[:at], "-_. ")
		}
	}
	return model.Date{}, name
}

// withoutID returns a file's name without the number of 32 signs that Notion writes
// behind a page's title.
func withoutID(name string) string {
	const size = 32
	if i := len(name) - size; i > 1 && name[i-1] == ' ' && strings.Trim(name[i:], "0123456789abcdef") == "" {
		return name[:i-1]
	}
	return name
}

// titleOfName makes a title of a file's name: "pycon-2011.txt" becomes "Pycon
// 2011". A number for the order of files is left out, and so is a date before the
// title; of what is nothing but a date, and of one behind the title, it is as in "2018-06-03".
// The folders in which a name is told from others of its kind make no difference: notes
// are called the same whatever is read with them.
func titleOfName(name string) string {
	name = path.Base(name)
	date, rest := dateOfName(name)
	name = withoutID(strings.TrimSuffix(name, path.Ext(name)))
	if !date.IsZero() {
		if rest == "" {
			return date.String()
		}
		name = rest
	}
	date, name = dateAtEnd(name)
	words := strings.FieldsFunc(name, func(r rune) bool { return r == '-' || r == '_' || unicode.IsSpace(r) })
	if len(words) > 1 && len(words[0]) <= 3 && strings.Trim(words[0], "0123456789") == "" {
		words = words[1:]
	}
	if !date.IsZero() {
		words = append(words, date.String())
	}
	title := strings.Join(words, " ")
	r, size := utf8.DecodeRuneInString(title)
	if strings.ToLower(title) == title && size > 0 {
		title = string(unicode.ToUpper(r)) + title[size:]
	}
	return title
}

// titleInFolder is titleOfName for one of several files of that name: the folders that tell
// them apart stand before the title.
func titleInFolder(name string) string {
	title := titleOfName(name)
	for folder := path.Dir(name); folder != "." && folder != "/"; folder = path.Dir(folder) {
		title = titleOfFolder(path.Base(folder)) + ": " + title
	}
	return title
}

// titleOfFolder makes a title of a folder's name as titleOfName does, but with the number
// or date that it begins with, which may be all that tells it from others.
func titleOfFolder(name string) string {
	title := titleOfName(name + ".")
	if date, rest := dateBefore(name); !date.IsZero() && rest != "" {
		return title + " " + date.String()
	}
	if n := digitsOf(name); n > 0 && !strings.HasPrefix(title, name[:n]) {
		return name[:n] + " " + title
	}
	return title
}
