package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// put writes text to a file of the stage.
func put(t *testing.T, s *stage, path, text string) {
	t.Helper()
	f, err := s.create(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
}

func contents(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// tree lists all files and folders below dir, hidden ones too.
func tree(t *testing.T, dir string) string {
	t.Helper()
	var names []string
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, _ fs.DirEntry, err error) error {
		names = append(names, name)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(names[1:], " ")
}

func TestCommitPutsAllInPlace(t *testing.T) {
	dir := t.TempDir()
	s := newStage()
	put(t, s, filepath.Join(dir, "new", "deep", "a"), "one")
	put(t, s, filepath.Join(dir, "b"), "two")
	var out bytes.Buffer
	if _, err := s.stream("standard output", &out).Write([]byte("three")); err != nil {
		t.Fatal(err)
	}
	if got := tree(t, dir); strings.Contains(got, " b") || out.Len() > 0 {
		t.Errorf("before the commit there is %q, and %q on the stream", got, out.String())
	}
	if err := s.commit(); err != nil {
		t.Fatal(err)
	}
	if got := tree(t, dir); got != "b new new/deep new/deep/a" || out.String() != "three" {
		t.Errorf("after the commit there is %q, and %q on the stream", got, out.String())
	}
	if s.discard() || contents(t, filepath.Join(dir, "b")) != "two" {
		t.Error("a discard after the commit takes files away")
	}
}

func TestDiscardLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	old := filepath.Join(dir, "old")
	if err := os.WriteFile(old, []byte("kept"), 0o640); err != nil {
		t.Fatal(err)
	}
	s := newStage()
	put(t, s, old, "lost")
	put(t, s, filepath.Join(dir, "x", "y", "z"), "lost")
	if !s.discard() {
		t.Error("discard says that nothing was open")
	}
	if got := tree(t, dir); got != "old" || contents(t, old) != "kept" {
		t.Errorf("there is %q, and old holds %q", got, contents(t, old))
	}
	if err := s.commit(); err == nil {
		t.Error("a commit after discard succeeds")
	}
	if _, err := s.create(filepath.Join(dir, "late")); err == nil {
		t.Error("a file can be opened after discard")
	}
}

func TestPermissions(t *testing.T) {
	dir := t.TempDir()
	old, fresh := filepath.Join(dir, "old"), filepath.Join(dir, "fresh")
	if err := os.WriteFile(old, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	plain := filepath.Join(dir, "plain") // as the umask has it
	if err := os.WriteFile(plain, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	s := newStage()
	put(t, s, old, "x")
	put(t, s, fresh, "x")
	if err := s.commit(); err != nil {
		t.Fatal(err)
	}
	mode := func(path string) fs.FileMode {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		return info.Mode()
	}
	if mode(old) != 0o600 || mode(fresh) != mode(plain) {
		t.Errorf("modes are %v and %v, want %v and %v", mode(old), mode(fresh), fs.FileMode(0o600), mode(plain))
	}
}

func TestLinks(t *testing.T) {
	dir := t.TempDir()
	input, link, hard := filepath.Join(dir, "input"), filepath.Join(dir, "link"), filepath.Join(dir, "hard")
	other, away, dead := filepath.Join(dir, "other"), filepath.Join(dir, "away"), filepath.Join(dir, "dead")
	for _, err := range []error{
		os.WriteFile(input, []byte("notes"), 0o666), os.Symlink("input", link), os.Link(input, hard),
		os.WriteFile(other, []byte("old"), 0o666), os.Symlink("other", away), os.Symlink("nowhere", dead),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	info, err := os.Stat(input)
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{input, link, hard} {
		s := newStage()
		s.protect("input", info)
		if _, err := s.create(path); err == nil || !strings.Contains(err.Error(), "is the input input") {
			t.Errorf("%s: %v", path, err)
		}
		s.discard()
	}
	s := newStage()
	put(t, s, away, "new")
	if _, err := s.create(dead); err == nil {
		t.Error("a link to nothing is written to")
	}
	if err := s.commit(); err != nil {
		t.Fatal(err)
	}
	if target, err := os.Readlink(away); err != nil || target != "other" || contents(t, other) != "new" {
		t.Errorf("the link leads to %q (%v), other holds %q", target, err, contents(t, other))
	}
}

func TestDeviceIsNotReplaced(t *testing.T) {
	s := newStage()
	put(t, s, os.DevNull, "gone")
	if err := s.commit(); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(os.DevNull)
	if err != nil || info.Mode().IsRegular() {
		t.Errorf("%s is %v (%v)", os.DevNull, info, err)
	}
}

func TestFolderIsNoOutput(t *testing.T) {
	dir := t.TempDir()
	if _, err := newStage().create(dir); err == nil || !strings.Contains(err.Error(), "it is a folder") {
		t.Error(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "file"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := newStage().create(filepath.Join(dir, "file", "a")); err == nil {
		t.Error("a file was made in a file")
	}
}

func TestTempNamesAreWholeCharacters(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"x" + strings.Repeat("é", 60), strings.Repeat("語", 70), strings.Repeat("a", 200), "short"} {
		f, err := openTemp(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		f.Close()
		base := filepath.Base(f.Name())
		if !utf8.ValidString(base) || !strings.HasPrefix(base, "."+string([]rune(name)[:5])) || len(base) > 130 {
			t.Errorf("%q is written as %q", name, base)
		}
	}
}

func TestNamesOfFolders(t *testing.T) {
	for path, want := range map[string]bool{
		"a/": true, "a/.": true, "a/..": true, ".": true, "..": true, "/": true,
		"a": false, "a/b": false, "a/.b": false, "a/b.": false, "...": false, "ü/é": false,
	} {
		if namesFolder(path) != want {
			t.Errorf("namesFolder(%q) is %v", path, !want)
		}
	}
}
