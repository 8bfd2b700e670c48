package notes

import (
	"net/url"
	"path"
	"strings"

	"golang.org/x/text/unicode/norm"

	"gloss/model"
)

// Files knows the files that are one book, so that what links from one to another leads
// there. A nil *Files knows none. It does not change.
type Files struct {
	folders map[string]string // by name of a source
	names   map[string]fileAt // by their paths
	ends    map[string]fileAt // by each end of their paths
}

// fileAt is the file that a path means.
type fileAt struct {
	name  string // of the source; "" where several are meant alike
	depth int    // of its folder
}

// NewFiles returns the files with these names, in the order of the book, and their paths,
// parted by "/" and all from one folder or from the root.
func NewFiles(names, paths []string) *Files {
	f := &Files{map[string]string{}, map[string]fileAt{}, map[string]fileAt{}}
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

// pathKeys are what a path is known by: itself, and without the ending.
func pathKeys(p string) map[string]bool {
	key := pathKey(p)
	return map[string]bool{key: true, strings.TrimSuffix(key, path.Ext(key)): true}
}

// pathKey makes paths equal that file systems take for one.
func pathKey(p string) string { return strings.ToLower(norm.NFC.String(p)) }

// Link returns the target of a link that leads from a source to an address beside it, as
// in "../other.md#part"; ok is false where the book has no such file.
func (f *Files) Link(from *Source, address string) (target string, ok bool) {
	if f == nil {
		return "", false
	}
	file, anchor, _ := strings.Cut(strings.TrimPrefix(address, "file:"), "#")
	file, _, _ = strings.Cut(file, "?")
	for range 2 {
		if name := f.find(from, file); name != "" {
			return model.FileTarget(name, anchor), true
		}
		plain, err := url.PathUnescape(file)
		if err != nil || plain == file {
			break
		}
		file = plain
	}
	return "", false
}

// find returns the name of the file that a path means: what stands there seen from a
// source, else the one file whose path ends so, as note books find them that know each by its name.
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
	return f.ends[pathKey(file)].name
}
