package index

import (
	"slices"
	"strings"
	"testing"

	"gloss/model"
	"gloss/model/catalog"
)

func TestOrder(t *testing.T) {
	want := []string{"0MQ", "1.1.1.1", "3scale", "4.3BSD", "7-Zip", "10gen", "Ångström", "C", "C#", "C++", "Cassandra", "Élan", "libev", "lib-event", "Node.js",
		".NET", "PEP 8", "PEP 257", "PEP 3333", "py.test", "Read the Docs", "ReadDocs", "tau", "τ-bench", "Taut", "µC/OS", "uc pos", "ucb", "Zope", "Яндекс"}
	var list []*model.IndexEntry
	for _, name := range want {
		e := &model.IndexEntry{Name: name}
		collationFor("").place(e, name)
		list = append(list, e)
	}
	// .NET stands under N as "net", before "node".
	i, j := slices.Index(want, "Node.js"), slices.Index(want, ".NET")
	want[i], want[j] = want[j], want[i]
	// A hyphen counts as a blank, and a blank comes before any letter.
	i = slices.Index(want, "libev")
	want[i], want[i+1] = want[i+1], want[i]
	slices.Reverse(list)
	collationFor("").order(list)
	var got []string
	for _, e := range list {
		got = append(got, e.Name)
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestCollate(t *testing.T) {
	doc := parse(t, "notes", "# Networking with 0MQ\n\n- 0mq and ZeroMQ, K8s\n\n# Later\n\n- Kubernetes, RFC 4838, ZeroMQ\n\n```\nkubectl get pods\n```")
	Recognize(doc, catalog.Builtin())
	lists := Collate(doc, catalog.Builtin())
	byName := map[string]*model.IndexEntry{}
	for _, e := range lists.Tools {
		if byName[e.Name] != nil {
			t.Errorf("two entries %q", e.Name)
		}
		byName[e.Name] = e
	}
	z := byName["ZeroMQ"]
	if z == nil || len(z.Mentions) != 4 || !slices.Equal(z.Aliases, []string{"0MQ", "0mq"}) || z.Origin != "catalog" || z.URL == "" {
		t.Fatalf("ZeroMQ: %+v", z)
	}
	if m := z.Mentions[3]; model.PlainText(m.Section.Title) != "Later" || m.Line != 7 {
		t.Errorf("last mention of ZeroMQ: %+v", m)
	}
	see := byName["0MQ"]
	if see == nil || see.See != "ZeroMQ" || len(see.Mentions) != 0 || see.Letter != symbols {
		t.Errorf("0MQ: %+v", see)
	}
	if byName["0mq"] != nil || byName["K8s"] != nil {
		t.Error("a reference for a form that differs by case, or stands under the same letter")
	}
	for _, e := range lists.Tools {
		if target := byName[e.See]; e.See != "" && (target == nil || target.See != "" || len(target.Mentions) == 0) {
			t.Errorf("%q refers to %q, which is blind", e.Name, e.See)
		}
	}
	if len(lists.Standards) != 1 || lists.Standards[0].Key != "rfc-4838" || lists.Standards[0].Name != "RFC 4838" {
		t.Errorf("standards: %+v", lists.Standards)
	}
	if k := byName["kubectl"]; k == nil || k.Mentions[0].Line != 10 || k.Mentions[0].Column != 1 || k.Mentions[0].ID == 0 {
		t.Errorf("kubectl in code: %+v", k)
	}
}

// TestHomographs holds that two things of one name are told apart.
func TestHomographs(t *testing.T) {
	list := []*model.IndexEntry{{Key: "a", Name: "Swift", Kind: "language"}, {Key: "b", Name: "Swift", Kind: "service"}, {Key: "c", Name: "Go", Kind: "language"},
		{Key: "tox", Name: "tox", Kind: "tool"}, {Key: "tox-network", Name: "Tox", Kind: "tool"}, {Key: "hadoop-yarn", Name: "Yarn", Kind: "tool"}, {Key: "yarn", Name: "Yarn", Kind: "tool"}}
	qualify(list)
	if list[3].Name != "tox (tool)" || list[4].Name != "Tox (network)" || list[5].Name != "Yarn (hadoop)" || list[6].Name != "Yarn (tool)" {
		t.Errorf("%q %q %q %q", list[3].Name, list[4].Name, list[5].Name, list[6].Name)
	}
	if list[0].Name != "Swift (language)" || list[1].Name != "Swift (service)" || list[2].Name != "Go" {
		t.Errorf("%q %q %q", list[0].Name, list[1].Name, list[2].Name)
	}
	list = []*model.IndexEntry{{Key: "xcode", Name: "Swift", Kind: "tool", Aliases: []string{"Xcode"}, Decided: true}, {Key: "swift", Name: "Swift", Kind: "language"},
		{Key: "openstack-swift", Name: "Swift", Kind: "tool", Decided: true}, {Key: "openstack-swift-2", Name: "Swift", Kind: "tool", Aliases: []string{"Store"}, Decided: true}}
	qualify(list)
	if got := []string{list[0].Name, list[1].Name, list[2].Name, list[3].Name}; !slices.Equal(got, []string{"Swift (tool)", "Swift (language)", "Swift (openstack)", "Swift (openstack 2)"}) {
		t.Errorf("%q", got)
	}
}

// TestRenamedAlike holds that of two things that a person gives one name each is told by what
// the notes call it, and that the name refers to no third one past them.
func TestRenamedAlike(t *testing.T) {
	text := "# Cloud\n\nNova and Swift of OpenStack.\n\n# Mobile\n\nWe wrote it in the language Swift with Xcode; Kotlin for Android."
	lists, _ := decideOn(t, parse(t, "n", text), "Kotlin: name Swift")
	var got []string
	for _, e := range lists.Tools {
		if strings.Contains(e.Name, "Swift") || strings.Contains(e.See, "Swift") {
			got = append(got, e.Name+" "+e.See)
		}
	}
	if want := []string{"Kotlin Swift (Kotlin)", "OpenStack Swift ", "Swift (Kotlin) ", "Swift (language) "}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
