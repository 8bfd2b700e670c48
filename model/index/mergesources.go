package index

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"gloss/model"
	"gloss/model/summary"
)

// sourceID tells sources apart, whatever an index calls them.
type sourceID struct{ file, sha string }

// shaShown is how much of a SHA-256 tells sources of one name apart.
const shaShown = 8

// idOf returns what tells a source from others, by the name of its file alone.
func idOf(s *summary.Source) sourceID {
	file, _ := fileAndFolder(s)
	return sourceID{file, s.SHA256}
}

// fileAndFolder returns the name of the file of a source and the folders that are known
// of it. An index that does not say so has them in the name.
func fileAndFolder(s *summary.Source) (file, folder string) {
	if s.File != "" {
		return s.File, s.Folder
	}
	file = s.Name
	if len(s.SHA256) >= shaShown {
		file = strings.TrimSuffix(file, " ("+s.SHA256[:shaShown]+")")
	}
	if folder, base := path.Split(file); s.Folder == "" && folder != "" && base != "" {
		return base, strings.Trim(folder, "/")
	}
	return file, s.Folder
}

// sources puts the sources of all parts in order.
func (g *merger) sources(parts []*summary.Index) error {
	list, err := eachOnce(parts)
	if err != nil {
		return err
	}
	order := collationFor("")
	slices.SortFunc(list, func(a, b *partSource) int {
		return cmp.Or(compareDays(a.From, b.From), order.natural(a.id.file, b.id.file), order.natural(a.Folder, b.Folder), order.natural(a.Title, b.Title),
			cmp.Compare(a.id.sha, b.id.sha))
	})
	nameApart(list)
	for n, o := range list {
		g.numbers[o.id] = n
		g.out.Sources = append(g.out.Sources, o.Source)
		g.holder = append(g.holder, o.part)
	}
	for _, p := range parts {
		numbers := make([]int, len(p.Sources))
		for k := range p.Sources {
			numbers[k] = g.numbers[idOf(&p.Sources[k])]
		}
		g.number = append(g.number, numbers)
	}
	return nil
}

// partSource is a source of the result, and the part that it is taken from.
type partSource struct {
	summary.Source
	id   sourceID
	part int
}

// eachOnce returns the sources of all parts, each once. Of what parts tell of its
// folders, the most counts.
func eachOnce(parts []*summary.Index) ([]*partSource, error) {
	var list []*partSource
	known, prints := map[sourceID]*partSource{}, map[sourceID]string{}
	for i, p := range parts {
		var print []string
		for k := range p.Sources {
			id := idOf(&p.Sources[k])
			_, folder := fileAndFolder(&p.Sources[k])
			first := known[id]
			if first == nil {
				first = &partSource{p.Sources[k], id, i}
				first.File, first.Folder = "", folder
				known[id] = first
				list = append(list, first)
				continue
			}
			if cmp.Or(cmp.Compare(len(folder), len(first.Folder)), strings.Compare(first.Folder, folder)) > 0 {
				first.Folder = folder
			}
			if print == nil {
				print = fingerprints(p)
			}
			if prints[id] == "" {
				prints[id] = fingerprintOf(parts, id)
			}
			if prints[id] != print[k] {
				return nil, fmt.Errorf("%s is in two of the indexes, which do not say the same of it", id.file)
			}
		}
	}
	return list, nil
}

// nameApart gives sources their names: those of their files, or of several that
// are called the same the shortest ends of their paths that no other has; where
// those are not known, the name of the file with the title, else the SHA-256.
func nameApart(list []*partSource) {
	named := map[string][]*partSource{}
	for _, o := range list {
		o.Name = o.id.file
		named[o.Name] = append(named[o.Name], o)
	}
	taken := map[string]bool{}
	for _, o := range list {
		if len(named[o.Name]) == 1 {
			taken[o.Name] = true
		}
	}
	for _, o := range list {
		if group := named[o.id.file]; len(group) > 1 && group[0] == o {
			nameGroup(group)
		}
		if o.Name == o.id.file {
			continue
		}
		if taken[o.Name] {
			o.Name = bySHA(o)
		}
		taken[o.Name], o.File = true, o.id.file
	}
}

// nameGroup names sources that are called the same.
func nameGroup(group []*partSource) {
	by := func(open []*partSource, name func(*partSource) string) (left []*partSource) {
		has := map[string]int{}
		for _, o := range group {
			has[name(o)]++
		}
		for _, o := range open {
			if n := name(o); n != "" && has[n] == 1 {
				o.Name = n
			} else {
				left = append(left, o)
			}
		}
		return left
	}
	deepest := 0
	for _, o := range group {
		deepest = max(deepest, strings.Count(o.Folder, "/")+1)
	}
	open := group
	for n := 1; n <= deepest && len(open) > 0; n++ {
		open = by(open, func(o *partSource) string { return pathEnd(o, n) })
	}
	open = by(open, func(o *partSource) string {
		if o.Title == "" {
			return ""
		}
		return o.id.file + " (" + titleShown(o.Title) + ")"
	})
	for _, o := range open {
		o.Name = bySHA(o)
	}
}

// pathEnd returns the name of the file of a source with the n innermost folders.
func pathEnd(o *partSource, n int) string {
	if o.Folder == "" || n == 0 {
		return o.id.file
	}
	folders := strings.Split(o.Folder, "/")
	return strings.Join(append(folders[max(len(folders)-n, 0):len(folders):len(folders)], o.id.file), "/")
}

func bySHA(o *partSource) string {
	if len(o.id.sha) < shaShown {
		return o.id.file
	}
	return o.id.file + " (" + o.id.sha[:shaShown] + ")"
}

// toldTitle is the number of characters of a title that tell sources apart.
const toldTitle = 40

func titleShown(title string) string {
	title = strings.Join(strings.Fields(title), " ")
	if utf8.RuneCountInString(title) <= toldTitle {
		return title
	}
	cut := string([]rune(title)[:toldTitle])
	if k := strings.LastIndexByte(cut, ' '); k > 0 {
		cut = cut[:k]
	}
	return cut + "…"
}

// fingerprintOf returns what the first part that holds a source says of it.
func fingerprintOf(parts []*summary.Index, id sourceID) string {
	for _, p := range parts {
		for k := range p.Sources {
			if idOf(&p.Sources[k]) == id {
				return fingerprints(p)[k]
			}
		}
	}
	return ""
}

// fingerprints returns for each source all that an index says of it, but for
// where it lies.
func fingerprints(p *summary.Index) []string {
	prints := make([]strings.Builder, len(p.Sources))
	for k, s := range p.Sources {
		s.Name, s.File, s.Folder = idOf(&s).file, "", ""
		fmt.Fprintf(&prints[k], "%+v\n", s)
	}
	for class, list := range p.Lists() {
		sorted := slices.Clone(list)
		slices.SortFunc(sorted, func(a, b *summary.Entry) int { return strings.Compare(a.Key, b.Key) })
		for _, e := range sorted {
			for _, m := range e.Mentions {
				source := m.Source
				m.Source = 0
				fmt.Fprintf(&prints[source], "%d %q %+v\n", class, e.Key, m)
			}
		}
	}
	out := make([]string, len(prints))
	for k := range prints {
		out[k] = prints[k].String()
	}
	return out
}

// compareDays orders days; none comes last.
func compareDays(a, b model.Date) int {
	if a.IsZero() || b.IsZero() {
		return cmp.Compare(btoi(a.IsZero()), btoi(b.IsZero()))
	}
	return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Month, b.Month), cmp.Compare(a.Day, b.Day))
}
