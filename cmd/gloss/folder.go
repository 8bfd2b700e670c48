package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"gloss/model"
	"gloss/notes"
)

// This file reads folders: which of their files are notes, and which are left aside.

// expandFolders puts in the place of each folder the notes files that it
// holds, in natural order: those with an extension that a reader knows. Hidden
// files are left out. Lists that gloss wrote, empty files, links to other files
// and folders within that hold notes are left aside, unless they are named too; readInputs
// does so with what is no text.
func expandFolders(args []string) (paths []string, left []aside, err error) {
	for _, arg := range args {
		if info, err := os.Stat(arg); arg == "-" || err != nil || !info.IsDir() {
			paths = append(paths, arg)
			continue
		}
		found, more, err := folderNotes(arg)
		if err != nil {
			return nil, nil, err
		}
		paths, left = append(paths, found...), append(left, more...)
	}
	left = slices.DeleteFunc(left, func(a aside) bool {
		return slices.ContainsFunc(args, func(arg string) bool { return filepath.Clean(arg) == a.path })
	})
	return paths, left, nil
}

// folderNotes returns the notes of a folder, of which there must be some, and
// what of it is left aside.
func folderNotes(folder string) (found []string, left []aside, err error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, nil, cannotRead(folder, err)
	}
	for _, e := range entries {
		path := filepath.Join(folder, e.Name())
		switch {
		case e.IsDir():
			if !hidden(e.Name()) && holdsNotes(path) {
				left = append(left, folderAside(path))
			}
		case e.Type()&fs.ModeSymlink != 0 && !hidden(e.Name()) && leadsToNotes(folder, path):
			a := folderAside(path)
			a.message = "the notes in it are not read, as it is a link to another folder"
			left = append(left, a)
		case !namedAsNotes(e.Name()):
		case isBroken(path):
			left = append(left, aside{path: path, code: "input.link", severity: model.Warning, message: "left aside, as it is a link to something that is not there", hint: "mend the link, or take it away"})
		case !isFile(path):
		case e.Type()&fs.ModeSymlink != 0:
			left = append(left, linkAside(folder, path))
		case isOwn(path):
			left = append(left, aside{path: path, code: "input.own", message: "left aside, as gloss wrote it"})
		case isBlank(path):
			left = append(left, aside{path: path, code: "input.empty", message: "left aside, as there is nothing in it", hint: "nothing is lost"})
		default:
			found = append(found, path)
		}
	}
	if len(found) == 0 {
		return nil, nil, noNotes(folder, left)
	}
	slices.SortFunc(found, naturally)
	hintFolders(folder, left)
	return found, left, nil
}

// hintFolders says in one hint how to have the notes of all folders within a folder.
func hintFolders(folder string, left []aside) {
	all := []string{folder}
	for _, a := range left {
		if a.code == "input.folder" {
			all = append(all, foldersOfNotes(a.path)...)
		}
	}
	for i := range left {
		if left[i].code == "input.folder" {
			left[i].hint = "name it too to have them in the book"
			if len(all) > 2 {
				left[i].hint = "name them too to have them in the book"
			}
			left[i].hint += ": " + hinted(all)
		}
	}
}

// noNotes is the error for a folder without notes of its own.
func noNotes(folder string, left []aside) error {
	var within []string
	own, links, empty := false, false, false
	for _, a := range left {
		switch a.code {
		case "input.folder":
			within = append(within, a.path)
		case "input.own":
			own = true
		case "input.empty":
			empty = true
		default:
			links = true
		}
	}
	what := "there are no notes in this folder"
	switch {
	case len(within) > 0:
		slices.SortFunc(within, naturally)
		var hold []string
		for _, w := range within {
			hold = append(hold, foldersOfNotes(w)...)
		}
		return failed("name them, as in gloss build "+hinted(hold), "%s: %s but in folders within it", folder, what)
	case links:
		what += " but links, which are not followed, or lists that gloss wrote"
	case own:
		what += " but lists that gloss wrote"
	case empty:
		what += " but empty files"
	}
	return failed("gloss looks for files that end in "+strings.Join(notesExtensions(), ", "), "%s: %s", folder, what)
}

// aside is a file or folder within a folder that is not read, and why.
type aside struct {
	path, code, message string
	hint                string // empty for the usual one
	severity            model.Severity
}

// linkAside tells why a link in a folder is not followed: what it points to is
// no file of that folder, or is read there anyway.
func linkAside(folder, path string) aside {
	a := aside{path: path, code: "input.link", message: "left aside, as it is a link that leads out of the folder"}
	home, err1 := filepath.EvalSymlinks(folder)
	target, err2 := filepath.EvalSymlinks(path)
	if err1 == nil && err2 == nil && filepath.Dir(target) == home {
		a.message = "left aside, as it is a link to a file of the folder itself"
	}
	return a
}

// binaryAside tells that a file of a folder has the name of notes, and is no text.
func binaryAside(path string, data []byte) aside {
	_, err := notes.Decode("", data)
	what, hint, _ := strings.Cut(strings.TrimPrefix(err.Error(), ": "), " (")
	return aside{path: path, code: "input.binary", severity: model.Warning, message: "left aside: " + what, hint: strings.TrimSuffix(hint, ")")}
}

// folderAside tells that the notes of a folder within are not read.
func folderAside(path string) aside {
	return aside{path: path, code: "input.folder", severity: model.Warning,
		message: "the notes in it are not read, as it is a folder within one"}
}

// mostEntries is how many entries of a folder are looked at for notes.
const mostEntries = 2000

// hinted returns folders as a command line names them, of many the first.
func hinted(folders []string) string {
	const most = 12
	if len(folders) > most {
		return quoteAll(folders[:most]) + " …"
	}
	return quoteAll(folders)
}

// holdsNotes reports whether there are notes in a folder or below it, as walkNotes looks.
func holdsNotes(folder string) bool {
	found := false
	walkNotes(folder, func(string) error {
		found = true
		return fs.SkipAll
	})
	return found
}

// foldersOfNotes returns in natural order the folder and those below it that hold notes
// themselves, as far as holdsNotes looks; a link to a folder stands for itself.
func foldersOfNotes(folder string) []string {
	var list []string
	walkNotes(folder, func(path string) error {
		if dir := filepath.Dir(path); !slices.Contains(list, dir) {
			list = append(list, dir)
		}
		return nil
	})
	if len(list) == 0 {
		return []string{folder}
	}
	slices.SortFunc(list, naturally)
	return list
}

// walkNotes calls visit for each file of notes in a folder or below it that gloss did not
// write. Links are not followed, and no more than mostEntries looked at.
func walkNotes(folder string, visit func(path string) error) {
	seen := 0
	_ = filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
		seen++
		switch {
		case err != nil || path != folder && e.IsDir() && hidden(e.Name()):
			return fs.SkipDir
		case seen > mostEntries:
			return fs.SkipAll
		case e.Type().IsRegular() && namedAsNotes(e.Name()) && !isOwn(path) && !isBlank(path):
			return visit(path)
		}
		return nil
	})
}

// namedAsNotes reports whether a file that is not hidden has an extension that
// a reader knows.
func namedAsNotes(name string) bool {
	return !hidden(name) && slices.Contains(notesExtensions(), strings.ToLower(filepath.Ext(name)))
}

func hidden(name string) bool { return strings.HasPrefix(name, ".") }

// leadsToNotes reports whether a link leads to a folder that holds notes and
// neither is the folder of the link nor holds it.
func leadsToNotes(folder, path string) bool {
	home, err1 := filepath.Abs(folder)
	home, err2 := filepath.EvalSymlinks(home)
	target, err3 := filepath.EvalSymlinks(filepath.Join(home, filepath.Base(path)))
	if errors.Join(err1, err2, err3) != nil {
		return false
	}
	info, err := os.Stat(target)
	end := string(filepath.Separator)
	return err == nil && info.IsDir() && !strings.HasPrefix(home+end, target+end) && holdsNotes(target)
}

// isBroken reports whether there is a link of that name, and nothing at its end.
func isBroken(path string) bool {
	_, err := os.Stat(path)
	return errors.Is(err, fs.ErrNotExist)
}

// isFile reports whether there is a plain file of that name, or at the end of
// a link of that name.
func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// isBlank reports whether there are only blanks in a file, or not even those.
// What cannot be read is not blank: whoever reads it next says why.
func isBlank(path string) bool {
	const longest = 4096 // blanks of which nobody wrote more by oversight
	info, err := os.Stat(path)
	if err != nil || info.Size() > longest {
		return false
	}
	data, err := os.ReadFile(path)
	return err == nil && len(bytes.TrimSpace(bytes.TrimPrefix(data, []byte("\uFEFF")))) == 0
}

// notesExtensions returns the extensions that readers know.
func notesExtensions() []string {
	var list []string
	for _, f := range readers() {
		for _, e := range f.Extensions {
			if !slices.Contains(list, e) {
				list = append(list, e)
			}
		}
	}
	return list
}
