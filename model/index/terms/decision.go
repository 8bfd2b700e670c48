package terms

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"gloss/model"
	"gloss/model/catalog"
)

// Mark says whether a name is taken into the index.
type Mark int

// The marks. Open is the zero value: the evidence decides.
const (
	Open Mark = iota
	Accepted
	Rejected
)

// Decision is what a person says of a name.
type Decision struct {
	model.Position // of the line
	Name           string
	Mark           Mark
	Into           string   // the name that it is another name of; may be empty
	Rename         string   // how the index calls it; may be empty
	See            string   // as Into, with a reference in the index; may be empty
	SeeAlso        []string // names of related entries
	SortAs         string   // what it is put in order by; may be empty
	Principal      string   // line, file:line or section of the chief mention; may be empty
}

// Decided reports whether the line says more than that the name was found.
func (d *Decision) Decided() bool {
	return d.Mark != Open || d.Into != "" || d.Rename != "" || d.See != "" || len(d.SeeAlso) > 0 || d.SortAs != "" || d.Principal != ""
}

// Target returns the name that d is another name of, "" where it is none.
func (d *Decision) Target() string { return cmp.Or(d.Into, d.See) }

// equal reports whether two decisions say the same.
func (d *Decision) equal(o *Decision) bool {
	return d.Name == o.Name && d.Mark == o.Mark && d.Into == o.Into && d.Rename == o.Rename && d.See == o.See &&
		slices.Equal(d.SeeAlso, o.SeeAlso) && d.SortAs == o.SortAs && d.Principal == o.Principal
}

// List are decisions, of one file or several. Join makes one.
type List []*Decision

// Join puts the decisions of several files together, without those that are
// open. Its errors name file and line: of two files that decide otherwise on
// one name, of names that are merged in a circle or into one that is left out.
func Join(files ...*File) (List, error) {
	var list List
	known := map[string]*Decision{}
	var faults faults
	for _, f := range files {
		for _, d := range f.Decisions() {
			other := known[d.Name]
			switch {
			case !d.Decided():
			case other == nil:
				known[d.Name] = d
				list = append(list, d)
			case !d.equal(other):
				faults.add(d.Position, "%q is decided otherwise in %s: keep one of the two", d.Name, place(other.Position))
			}
		}
	}
	check(list, &faults)
	return list, faults.err()
}

// Under adds to called, which are folded names of one thing, its other names by the list: those
// that are made one of it, and those of entries that are renamed to it. It returns these as they
// are written.
func (l List) Under(called map[string]bool) (added []string) {
	under := make(map[string][]string, len(l)) // the names, by the folded ones that they lead to
	for _, d := range l {
		if to := cmp.Or(d.Target(), d.Rename); to != "" {
			under[catalog.Fold(to)] = append(under[catalog.Fold(to)], d.Name)
		}
	}
	for queue := slices.Sorted(maps.Keys(called)); len(queue) > 0; queue = queue[1:] {
		for _, name := range under[queue[0]] {
			if key := catalog.Fold(name); !called[key] {
				called[key] = true
				queue, added = append(queue, key), append(added, name)
			}
		}
	}
	return added
}

// check looks for decisions that cannot stand together.
func check(list List, faults *faults) {
	index := make(map[string]*Decision, 2*len(list))
	for _, d := range list {
		if key := catalog.Fold(d.Name); index[key] == nil {
			index[key] = d
		}
	}
	for _, d := range list {
		index["="+d.Name] = d
	}
	find := func(name string) *Decision {
		if d := index["="+name]; d != nil {
			return d
		}
		return index[catalog.Fold(name)]
	}
	for _, d := range list {
		target := d.Target()
		if target == "" {
			continue
		}
		path := []string{d.Name}
		for next := find(target); next != nil; next = find(next.Target()) {
			if next == d {
				faults.add(d.Position, "%s: a circle", strings.Join(append(path, d.Name), " = "))
				break
			}
			if next.Mark == Rejected {
				faults.add(d.Position, "%q is another name of %q, which %s leaves out", d.Name, next.Name, place(next.Position))
				break
			}
			if next.Target() == "" {
				break
			}
			if len(path) > mostSteps {
				faults.add(d.Position, "%q leads to its name over more than %d others: name it at once", d.Name, mostSteps)
				break
			}
			path = append(path, next.Name)
		}
	}
}

// mostSteps is how many names may lie between a name and what it is another
// name of.
const mostSteps = 20

func place(p model.Position) string { return fmt.Sprintf("%s:%d", p.Source, p.Line) }

// mostFaults is how many faults an error tells.
const mostFaults = 20

// faults are the lines of an error.
type faults struct {
	lines []string
	more  int
}

func (f *faults) add(at model.Position, format string, args ...any) {
	if len(f.lines) >= mostFaults {
		f.more++
		return
	}
	f.lines = append(f.lines, place(at)+": "+fmt.Sprintf(format, args...))
}

func (f *faults) err() error {
	if len(f.lines) == 0 {
		return nil
	}
	text := strings.Join(f.lines, "\n")
	if f.more > 0 {
		text += fmt.Sprintf("\nand %d more", f.more)
	}
	return fmt.Errorf("%s", text)
}
