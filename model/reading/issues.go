package reading

import (
	"slices"
	"strings"

	"gloss/model"
)

// An issue is often named by its number alone: "GH-12", "#123", "issue 12". It
// is listed where the notes tell whose number it is: a tracker named beside it
// ("Debian bug #12"), a repository beside it, the only repository that its
// section names, or the only one of the notes.

// ticketNouns are the words for an issue, in the singular and in small letters,
// and the parts of the addresses where forges keep them.
const ticketNouns wordTable = `
issue issues
bug issues
ticket issues
gh issues
bugreport issues
fehler issues
incidencia issues
pr pull
mr pull
pull pull
merge pull
request pull
patch issues
`

// trackers are the trackers that notes name by the project, by its name in small
// letters; the number follows.
const trackers wordTable = `
debian https://bugs.debian.org/
launchpad https://bugs.launchpad.net/bugs/
lp https://bugs.launchpad.net/bugs/
ubuntu https://bugs.launchpad.net/bugs/
mozilla https://bugzilla.mozilla.org/show_bug.cgi?id=
firefox https://bugzilla.mozilla.org/show_bug.cgi?id=
bmo https://bugzilla.mozilla.org/show_bug.cgi?id=
chromium https://crbug.com/
crbug https://crbug.com/
webkit https://bugs.webkit.org/show_bug.cgi?id=
gcc https://gcc.gnu.org/bugzilla/show_bug.cgi?id=
django https://code.djangoproject.com/ticket/
trac https://trac.edgewall.org/ticket/
wordpress https://core.trac.wordpress.org/ticket/
kde https://bugs.kde.org/show_bug.cgi?id=
gentoo https://bugs.gentoo.org/
rhbz https://bugzilla.redhat.com/show_bug.cgi?id=
fedora https://bugzilla.redhat.com/show_bug.cgi?id=
freebsd https://bugs.freebsd.org/bugzilla/show_bug.cgi?id=
kernel https://bugzilla.kernel.org/show_bug.cgi?id=
libreoffice https://bugs.documentfoundation.org/show_bug.cgi?id=
go https://github.com/golang/go/issues/
golang https://github.com/golang/go/issues/
rust https://github.com/rust-lang/rust/issues/
cpython https://github.com/python/cpython/issues/
kubernetes https://github.com/kubernetes/kubernetes/issues/
k8s https://github.com/kubernetes/kubernetes/issues/
docker https://github.com/moby/moby/issues/
node https://github.com/nodejs/node/issues/
node.js https://github.com/nodejs/node/issues/
rails https://github.com/rails/rails/issues/
typescript https://github.com/microsoft/TypeScript/issues/
numpy https://github.com/numpy/numpy/issues/
scipy https://github.com/scipy/scipy/issues/
pandas https://github.com/pandas-dev/pandas/issues/
pip https://github.com/pypa/pip/issues/
`

// keyed are the trackers that have keys in capitals before the number:
// "KAFKA-123".
const keyed wordTable = `
JDK https://bugs.openjdk.org/browse/JDK-
MDEV https://jira.mariadb.org/browse/MDEV-
QTBUG https://bugreports.qt.io/browse/QTBUG-
SERVER https://jira.mongodb.org/browse/SERVER-
SPARK https://issues.apache.org/jira/browse/SPARK-
KAFKA https://issues.apache.org/jira/browse/KAFKA-
HADOOP https://issues.apache.org/jira/browse/HADOOP-
HDFS https://issues.apache.org/jira/browse/HDFS-
YARN https://issues.apache.org/jira/browse/YARN-
CASSANDRA https://issues.apache.org/jira/browse/CASSANDRA-
HBASE https://issues.apache.org/jira/browse/HBASE-
LUCENE https://issues.apache.org/jira/browse/LUCENE-
SOLR https://issues.apache.org/jira/browse/SOLR-
FLINK https://issues.apache.org/jira/browse/FLINK-
ZOOKEEPER https://issues.apache.org/jira/browse/ZOOKEEPER-
HIVE https://issues.apache.org/jira/browse/HIVE-
BEAM https://issues.apache.org/jira/browse/BEAM-
ARROW https://issues.apache.org/jira/browse/ARROW-
CALCITE https://issues.apache.org/jira/browse/CALCITE-
CAMEL https://issues.apache.org/jira/browse/CAMEL-
IMPALA https://issues.apache.org/jira/browse/IMPALA-
MAPREDUCE https://issues.apache.org/jira/browse/MAPREDUCE-
MESOS https://issues.apache.org/jira/browse/MESOS-
STORM https://issues.apache.org/jira/browse/STORM-
THRIFT https://issues.apache.org/jira/browse/THRIFT-
AVRO https://issues.apache.org/jira/browse/AVRO-
PARQUET https://issues.apache.org/jira/browse/PARQUET-
GROOVY https://issues.apache.org/jira/browse/GROOVY-
`

// ticketNoun returns what kind of address a word for an issue leads to; "" for
// any other word.
func ticketNoun(word string) string {
	word = strings.ToLower(word)
	if kind := ticketNouns.of(word); kind != "" {
		return kind
	}
	return ticketNouns.of(strings.TrimSuffix(word, "s"))
}

// ticket finds the issue whose number word i is or ends in.
func (w *wordRun) ticket(i int) (work, bool) {
	word := w.word(i)
	head := strings.TrimRight(word, "0123456789")
	number := word[len(head):]
	if number == "" || number[0] == '0' || len(number) > 9 {
		return work{}, false
	}
	at := span{w.words[i].lo, w.words[i].hi}
	mark := strings.TrimRight(head, "#-")
	if base := keyed.of(mark); base != "" && head == mark+"-" {
		return w.atTracker(at, base+number)
	}
	first, kind, bare := i, "", false
	switch {
	case head == "" || head == "#":
		first, kind = w.ticketLead(i)
		bare = head == "#" && kind == ""
		if kind == "" && !bare {
			return work{}, false
		}
	case strings.EqualFold(mark, "gh") && len(head) == 3:
		kind = "issues"
	default:
		return work{}, false
	}
	at.lo = w.words[first].lo
	if repository := w.repositoryBeside(first, i, &at); repository != "" {
		return w.inRepository(at, repository, kind, number)
	}
	if base := w.trackerBefore(first, &at); base != "" {
		return w.atTracker(at, base+number)
	}
	if w.owned(i) {
		return work{}, false
	}
	repository, near := w.context.repository()
	if repository == "" && len(head) == 3 {
		w.nobodys = append(w.nobodys, word)
	}
	if bare && (!near || len(number) < 2) || repository == "" {
		return work{}, false
	}
	return w.inRepository(at, repository, kind, number)
}

// ticketLead returns the first word of the phrase that number i ends ("pull
// request #12"), and what kind of address its noun leads to.
func (w *wordRun) ticketLead(i int) (first int, kind string) {
	first = i
	counted := false // among other numbers
	for k := i - 1; k >= 0 && i-k < 12; k-- {
		word := w.word(k)
		gap := strings.Trim(w.gap(k), " \u00a0#,:&/")
		if gap != "" || len(w.gap(k)) > 3 {
			return i, ""
		}
		if kind = ticketNoun(word); kind != "" {
			if !counted {
				first = k
			}
			if lead := strings.ToLower(w.word(k - 1)); k > 0 && strings.EqualFold(word[:min(len(word), 7)], "request") {
				if lead != "pull" && lead != "merge" || !blanks(w.gap(k-1)) {
					return i, "" // a request of some other kind
				}
				if !counted {
					first--
				}
			} else if kind == "pull" && !strings.EqualFold(strings.TrimSuffix(word, "s"), "pr") && !strings.EqualFold(strings.TrimSuffix(word, "s"), "mr") {
				return i, "" // "merge 12 of them"
			}
			return first, kind
		}
		// "issues 12, 13 and #14"
		if !digits(strings.TrimPrefix(word, "#")) && word != "and" && word != "und" && word != "et" && word != "y" || strings.HasPrefix(w.gap(k), ":") {
			return i, ""
		}
		counted = true
	}
	return i, ""
}

// owned reports whether "of" or the like after number i says what it is the
// issue of, which is no repository then: "issue 3 of the magazine".
func (w *wordRun) owned(i int) bool {
	if !blanks(w.gap(i)) {
		return false
	}
	switch strings.ToLower(w.word(i + 1)) {
	case "of", "von", "der", "des", "de", "del", "di":
		return i+2 >= len(w.words) || !w.overlap(w.links, w.words[i+2])
	}
	return false
}

// repositoryBeside returns the repository that stands as "owner/name" before the
// words from first or after number i, and takes its words into at.
func (w *wordRun) repositoryBeside(first, i int, at *span) string {
	named := func(k int) string {
		if k < 0 || w.gap(k) != "/" || k > 0 && w.gap(k-1) == "/" || w.gap(k+1) == "/" || !account(w.word(k)) || !account(w.word(k+1)) {
			return ""
		}
		return "github.com/" + strings.ToLower(w.word(k)+"/"+w.word(k+1))
	}
	if first >= 2 && blanks(w.gap(first-1)) {
		if repository := named(first - 2); repository != "" {
			at.lo = w.words[first-2].lo
			return repository
		}
	}
	if !blanks(w.gap(i)) {
		return ""
	}
	switch strings.ToLower(w.word(i + 1)) {
	case "of", "in", "on", "at", "von", "auf", "bei", "de", "du", "en", "dans":
		if repository := named(i + 2); repository != "" && blanks(w.gap(i+1)) {
			at.hi = w.words[i+3].hi
			return repository
		}
	}
	return ""
}

// trackerBefore returns the tracker whose project is named before the words from
// first, and takes its name into at: "Debian bug #12", "LP: #99".
func (w *wordRun) trackerBefore(first int, at *span) string {
	if gap := strings.TrimSpace(w.gap(first - 1)); first == 0 || gap != "" && gap != ":" && gap != "#" {
		return ""
	}
	name := strings.ToLower(w.word(first - 1))
	alone := name == "lp" || name == "bmo" || name == "crbug" || name == "rhbz"
	noun := ticketNoun(w.word(first)) != "" && ticketNoun(w.word(first)) != "pull"
	if !alone && (!noun || !capital(w.word(first-1))) {
		return ""
	}
	base := trackers.of(name)
	if base != "" {
		at.lo = w.words[first-1].lo
	}
	return base
}

// atTracker makes a work of an issue at a known tracker.
func (w *wordRun) atTracker(at span, url string) (work, bool) {
	return work{at: at, title: w.text[at.lo:at.hi], kind: model.ReadingIssue, url: url}, true
}

// inRepository makes a work of an issue of a repository, such as
// "github.com/owner/name".
func (w *wordRun) inRepository(at span, repository, kind, number string) (work, bool) {
	if kind == "" {
		kind = "issues"
	}
	host, name, _ := strings.Cut(repository, "/")
	switch {
	case host == "gitlab.com" && kind == "pull":
		kind = "-/merge_requests"
	case host == "gitlab.com":
		kind = "-/issues"
	case host == "codeberg.org" && kind == "pull":
		kind = "pulls"
	}
	return work{at: at, title: name + "#" + number, kind: model.ReadingIssue, url: "https://" + repository + "/" + kind + "/" + number}, true
}

// repositoryOf returns the repository that an address is of, as
// "github.com/owner/name" in small letters; "" for none.
func repositoryOf(target string) string {
	a, ok := canonical(target)
	if !ok {
		return ""
	}
	switch a.host {
	case "github.com", "gitlab.com", "codeberg.org", "bitbucket.org":
	default:
		return ""
	}
	parts := strings.Split(strings.ToLower(a.key), "/")
	if len(parts) < 3 {
		return ""
	}
	switch parts[1] {
	case "orgs", "topics", "search", "sponsors", "features", "apps", "marketplace", "users", "explore", "about":
		return ""
	}
	name, _, _ := strings.Cut(parts[2], "?")
	return parts[0] + "/" + parts[1] + "/" + name
}

// several stands for more than one repository.
const several = "several"

// context is where a run stands.
type context struct {
	c       *collector // nil where nobody knows
	run     []model.Inline
	section *model.Section

	asked bool // for the repository, of which the answer is kept
	name  string
	near  bool
}

// repository returns the repository that the words of the run are about: the only
// one that the run, the section or one above it or all the notes link to; ""
// where that is not clear. near says that run or section name it.
func (x *context) repository() (name string, near bool) {
	if !x.asked && x.c != nil {
		x.name, x.near = x.find()
		x.asked = true
	}
	return x.name, x.near
}

func (x *context) find() (name string, near bool) {
	model.WalkInlines(x.run, func(n model.Inline) {
		if l, ok := n.(*model.Link); ok {
			name = together(name, repositoryOf(l.Target))
		}
	})
	if name != "" && name != several {
		return name, true
	}
	if x.c.repositories == nil {
		x.c.findRepositories()
	}
	for s := x.section; s != nil; s = x.c.parent(s) {
		if name = x.c.repositories[s]; name == several {
			return "", false
		} else if name != "" {
			return name, true
		}
	}
	if name = x.c.onlyRepository; name == several {
		name = ""
	}
	return name, false
}

// findRepositories finds which repository each section links to.
func (c *collector) findRepositories() {
	c.repositories = map[*model.Section]string{}
	c.doc.EachRun(func(s *model.Section, _ model.RunText, run *[]model.Inline) {
		model.WalkInlines(*run, func(n model.Inline) {
			if l, ok := n.(*model.Link); ok {
				if r := repositoryOf(l.Target); r != "" {
					c.repositories[s] = together(c.repositories[s], r)
					c.onlyRepository = together(c.onlyRepository, r)
				}
			}
		})
	})
}

// together returns the one repository that two may be, or several.
func together(a, b string) string {
	if list := slices.DeleteFunc([]string{a, b}, func(s string) bool { return s == "" }); len(list) > 0 {
		if a = list[0]; list[len(list)-1] != a {
			return several
		}
		return a
	}
	return ""
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
