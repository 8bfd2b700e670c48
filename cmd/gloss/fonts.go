package main

import (
	"cmp"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"gloss/export"
	"gloss/export/pdf/font"
)

// largestFont is the size up to which font files are read, in bytes.
const largestFont = 64 << 20

// mostFonts is the number of faces that a person may give.
const mostFonts = 32

// readFonts reads the faces that --font names: files parted by commas, each with
// the number of a face behind a # where it is a collection.
func readFonts(values []string) ([]export.Font, error) {
	var list []export.Font
	for _, value := range values {
		for _, path := range strings.Split(value, ",") {
			if path = strings.TrimSpace(path); path == "" {
				continue
			}
			f, err := readFont(path)
			if err != nil {
				return nil, err
			}
			list = append(list, f)
		}
	}
	if len(list) > mostFonts {
		return nil, misuse("", "--font names %d faces, and more than %d are not tried", len(list), mostFonts)
	}
	return list, nil
}

func readFont(path string) (export.Font, error) {
	member := 0
	if i := strings.LastIndexByte(path, '#'); i > 0 {
		if n, err := strconv.Atoi(path[i+1:]); err == nil && n > 0 {
			path, member = path[:i], n-1
		}
	}
	data, err := readFile(path, largestFont)
	if err != nil {
		return export.Font{}, cannotRead(path, err)
	}
	if n := font.Members(data); member >= n {
		return export.Font{}, misuse("write "+path+"#1 up to #"+strconv.Itoa(n), "%q has no face %d", path, member+1)
	}
	name := cmp.Or(font.Family(data, member), strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)))
	if _, err := font.ParseMember(name, data, member); err != nil {
		return export.Font{}, failed("give a TrueType or OpenType file (.ttf, .otf, .ttc)", "%s: %v", path, err)
	}
	return export.Font{Name: name, Data: data, Member: member}, nil
}

// systemFonts finds, among the fonts of the system, faces for characters that
// no other face has: that which has most of them first. It is told nothing else,
// so that the same fonts give the same pages.
func (p *program) systemFonts(lacking []rune) []export.Font {
	found := facesWith(lacking, fontFiles(fontFolders(p.getenv)))
	var fonts []export.Font
	covered := make([]bool, len(lacking))
	for len(found) > 0 && len(fonts) < mostFonts {
		for i := range found {
			found[i].has = slices.DeleteFunc(found[i].has, func(j int) bool { return covered[j] })
		}
		best := slices.MinFunc(found, func(a, b candidate) int {
			return cmp.Or(cmp.Compare(len(b.has), len(a.has)), cmp.Compare(a.plain, b.plain), cmp.Compare(a.path, b.path), cmp.Compare(a.member, b.member))
		})
		if len(best.has) == 0 {
			break
		}
		for _, j := range best.has {
			covered[j] = true
		}
		if data, err := readFile(best.path, largestFont); err == nil {
			fonts = append(fonts, export.Font{Name: cmp.Or(font.Family(data, best.member), filepath.Base(best.path)), Data: data, Member: best.member})
		}
	}
	return fonts
}

// candidate is a face of a font file that has some of the characters looked for.
type candidate struct {
	path   string
	member int
	plain  int   // what its name says of weight and slant; 0 is regular
	has    []int // places of characters in the list of those looked for
}

// facesWith returns the faces in files that have any of the characters. A file that
// cannot be read has none.
func facesWith(lacking []rune, files []string) []candidate {
	var found []candidate
	for _, path := range files {
		data, err := readFile(path, largestFont)
		if err != nil {
			continue
		}
		for m := range min(font.Members(data), 16) {
			f, err := font.ParseMember(path, data, m)
			if err != nil {
				continue
			}
			c := candidate{path: path, member: m, plain: styled(filepath.Base(path))}
			for i, r := range lacking {
				if f.Glyph(r) != 0 {
					c.has = append(c.has, i)
				}
			}
			if len(c.has) > 0 {
				found = append(found, c)
			}
		}
	}
	return found
}

// styled counts what a file's name says of another style than the regular one.
func styled(name string) int {
	n := 0
	for _, word := range []string{"bold", "italic", "oblique", "light", "thin", "black", "heavy", "condensed", "mono", "medium", "extra"} {
		if strings.Contains(strings.ToLower(name), word) {
			n++
		}
	}
	return n
}

// fontFolders returns where fonts are kept: the folders that fontconfig reads
// unless told otherwise, and those of macOS and Windows.
func fontFolders(getenv func(string) string) []string {
	home := getenv("HOME")
	switch runtime.GOOS {
	case "windows":
		return []string{filepath.Join(cmp.Or(getenv("WINDIR"), `C:\Windows`), "Fonts"), filepath.Join(getenv("LOCALAPPDATA"), "Microsoft", "Windows", "Fonts")}
	case "darwin":
		return []string{"/System/Library/Fonts", "/Library/Fonts", filepath.Join(home, "Library/Fonts")}
	}
	folders := []string{"/usr/share/fonts", "/usr/local/share/fonts"}
	if data := cmp.Or(getenv("XDG_DATA_HOME"), home); data != "" {
		if data == home {
			data = filepath.Join(home, ".local/share")
		}
		folders = append(folders, filepath.Join(data, "fonts"))
	}
	if home != "" {
		folders = append(folders, filepath.Join(home, ".fonts"))
	}
	return folders
}

// fontFiles returns the font files below folders, in the order of their paths.
func fontFiles(folders []string) []string {
	var files []string
	for _, folder := range folders {
		filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
			if err != nil {
				return nil // a folder that cannot be read has no fonts
			}
			switch strings.ToLower(filepath.Ext(path)) {
			case ".ttf", ".otf", ".ttc", ".otc":
				if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
					files = append(files, path)
				}
			}
			return nil
		})
	}
	slices.Sort(files)
	return slices.Compact(files)
}
