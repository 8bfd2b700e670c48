package notes

import (
	"net/url"
	"path"
	"strings"
	"sync"

	"golang.org/x/text/unicode/norm"

	"gloss/model"
)

// Files knows the files that are one book, so that what links from one to another leads
// there. A nil *Files knows none.
type Files struct {
	folders map[string]string // by name of a source
	names   map[string]fileAt // by their paths
	ends    map[string]fileAt // by each end of their paths
	places  map[string]string // targets by the IDs that the files have for what others link to
}

// fileAt is the file that a path means.
type fileAt struct {
	name  string // of the source; "" where several are meant alike
	depth int    // of its folder
}

// NewFiles returns the files with these names, in the order of the book, and their paths,
// parted by "/" and all from one folder or from the root.
func NewFiles(names, paths []string) *Files {
	f := &Files{map[string]string{}, map[string]fileAt{}, map[string]fileAt{}, map[string]string{}}
	for i, name := range names {
		p := path.Clean(paths[i])
		f.folders[name] = path.Dir(p)
		for key := range pathKeys(p) {
			at := fileAt{name, strings.Count(p, "/")}
			put(f.names, key, at)
			for end := key; end != ""; {
				put(f.ends, end, at)
				_, end, _ = strings.Cut(end, "/")
			}
		}
	}
	return f
}

// Name gives a place in the file with that name, its beginning where the anchor is empty, an
// ID that no other file has. Nobody may do so any more when the first link is asked for.
func (f *Files) Name(id, source, anchor string) {
	if f.places[id] == "" {
		f.places[id] = model.FileTarget(source, anchor)
	}
}

// Place returns the target of a link to what has an ID in any of the files; ok is false where
// none has.
func (f *Files) Place(id string) (target string, ok bool) {
	if f == nil {
		return "", false
	}
	target, ok = f.places[id]
	return target, ok
}

// put makes a path mean a file, unless it means one that is nearer to the root.
func put(files map[string]fileAt, key string, at fileAt) {
	other, known := files[key]
	switch {
	case known && other.depth < at.depth:
		return
	case known && other.depth == at.depth && other.name != at.name:
		at.name = ""
	}
	files[key] = at
}

// leastID is how many digits there are in the number that a file's name begins with, for
// others to link to it by that alone.
const leastID = 8

// pathKeys are what a path is known by: itself, without the ending, by the number that
// a slip of a card index has, and by the day of a diary.
func pathKeys(p string) map[string]bool {
	key := pathKey(p)
	folder, name := path.Split(strings.TrimSuffix(key, path.Ext(key)))
	keys := map[string]bool{key: true, folder + name: true}
	if n := digitsOf(name); n >= leastID {
		keys[folder+name[:n]] = true
	}
	if day, rest := dateBefore(name); !day.IsZero() && rest == "" {
		keys[folder+day.String()] = true
	}
	return keys
}

// pathKey makes paths equal that file systems take for one.
func pathKey(p string) string { return strings.ToLower(norm.NFC.String(p)) }

// Link returns the target of a link that leads from a source to an address beside it, as
// in "../other.md#part", or to a file of any folder, as Joplin's ":/other"; ok is false
// where the book has no such file.
func (f *Files) Link(from *Source, address string) (target string, ok bool) {
	if f == nil {
		return "", false
	}
	file, anchor, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(address, "file:"), ":/"), "#")
	beforeQuery, _, _ := strings.Cut(file, "?") // which names have too: "What is Redis?"
	for _, written := range [...]string{file, beforeQuery} {
		plain, err := url.PathUnescape(written)
		if err != nil {
			plain = written
		}
		for _, try := range [...]string{written, plain} {
			if name := f.find(from, try); name != "" {
				return model.FileTarget(name, anchor), true
			}
		}
	}
	return "", false
}

// nameBareLinks gives links to other files of a book that have no words of their own the
// title of what they lead to.
func nameBareLinks(book *model.Document) {
	headings := sync.OnceValue(book.Headings)
	book.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		model.WalkInlines(*run, func(n model.Inline) {
			l, ok := n.(*model.Link)
			if !ok || !l.Auto || !strings.HasPrefix(l.Target, "#") {
				return
			}
			l.Auto = false
			s := headings().Find(l.Source, l.Target[1:])
			if s == nil || len(l.Inlines) == 0 {
				return
			}
			if title := strings.TrimSpace(model.PlainText(s.Title)); title != "" {
				l.Inlines = []model.Inline{&model.Text{Position: l.Inlines[0].Pos(), Value: title}}
			}
		})
	})
}

// find returns the name of the file that a path means: what stands there seen from a
// source, else the one file whose path ends so, as note books find them that know each by its
// name; outliners write "___" for a stroke in a name, and link to the days of a diary in words.
func (f *Files) find(from *Source, file string) string {
	if file == "" {
		return ""
	}
	dir, known := f.folders[from.Name]
	if known && file[0] != '/' {
		if name := f.names[pathKey(path.Join(dir, file))].name; name != "" {
			return name
		}
	}
	if file = strings.TrimPrefix(path.Clean(file), "/"); strings.HasPrefix(file, "../") {
		return ""
	}
	key := pathKey(file)
	for _, key := range [...]string{key, strings.ReplaceAll(key, "/", "___"), dayNamed(file)} {
		if at, known := f.ends[key]; known {
			return at.name
		}
	}
	return ""
}

// dayNamed returns the day that a link names in words and nothing else, as in "Mar 10th,
// 2024", in the form that files are known by; "" for none.
func dayNamed(words string) string {
	if len(words) > mostShort {
		return ""
	}
	p := dayParser{tokens: dateTokens(commonDate(words)), order: AnyOrder}
	if p.run(); p.other > 0 {
		return ""
	}
	return p.date.String()
}
