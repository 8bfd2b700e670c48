package index

import (
	"strings"
	"testing"

	"gloss/model"
	"gloss/model/catalog"
)

// TestNoTools holds what is a tool in other company to be none where it is a
// letter, somebody present, whom somebody works for, a scheme or a slip.
func TestNoTools(t *testing.T) {
	findsTools(t, []struct{ text, want string }{
		{"Docker and Redis: board rev C is back, it was 20 C :D\n\n## Q&A\n\nNothing", "Docker Redis"},
		{"Present: Bruno, Rajeev, Ines\n\n- Docker and Redis are up\n- Bruno looks at PostgreSQL, Rajeev moved Grafana", "Docker Redis PostgreSQL Grafana"},
		{"## Teilnehmer\n\n- Hugo Klein\n- Bruno\n\n## Stand\n\nDocker, Redis und Grafana laufen. Bruno zeigt PostgreSQL.", "Docker Redis Grafana PostgreSQL"},
		{"Links with javascript:alert(1) and a javascript: URL are kept out of Docker and PostgreSQL.", "Docker PostgreSQL"},
		{"Adrian Corbett - VP Cloud Arch Strag, AWS\n\n- Kubernetes and Docker", "AWS Kubernetes Docker"},
		{"Vi kör Docker och Kubernetes. Och sedan Redis och PostgreSQL, men inte allt.", "Docker Kubernetes Redis PostgreSQL"},
		{"Docker, Redis, Grafana: the flag was s3cr3tp4ss", "Docker Redis Grafana"},
		{"# Images\n\n## Runc Updates\n\nRecently, runc got support for rootless containers. [Github merge](https://github.com/opencontainers/runc/pull/774).\n\n## Tools\n\nskoeo - Download and convert images from various sources and registries. Unpack, repack and otherwise modify local Docker images.", "Runc=runc runc Github=GitHub skoeo Docker"},
		{"- QGIS and GDAL, with samtools and fastp\n- updated 'bam_stats.sh' and 'process_bam.sh', with samtools\n- open and merge tifs for QGIS", "QGIS GDAL samtools=SAMtools fastp samtools=SAMtools QGIS"},
		{"- Installed Reaper; fixed the monitoring\n- the sound is good\n- ReaComp from the kick", "Reaper=REAPER ReaComp=ReaPlugs"},
		{"Docker, Redis and Grafana have tutorials, how-tos, scripts, templates and so on.\n\n- Kafka\n- Flask", "Docker Redis Grafana Kafka=Apache Kafka Flask"},
		{"- Docker\n- Redis\n- Grafana\n- bare-metal\n- air-gap", "Docker Redis Grafana"},
		{"- Kubernetes and Flask\n\n+ blue-green\n+ air-gap\n+ black-box\n+ code-review\n+ Docker\n+ Redis", "Kubernetes Flask Docker Redis"},
		{"This one was about jenkins, docker and kubernetes.\n\n- docker in a bad state watchdog\n- kafka runs", "jenkins=Jenkins docker=Docker kubernetes=Kubernetes docker=Docker kafka=Apache Kafka"},
		{"- Docker on the board\n- Redis and Grafana run, it turned out what I had :'D\n- C and Rust :-D", "Docker Redis Grafana C Rust"},
		{"Of classes in the provinces:\n\n+ economic station\n+ the aftereffects, and what to reframe", ""},
		{"Our Zorb Lab had Docker and Redis.\n\nFirst we looked at the Zorb Academy board.\n\nI used Grafana and Zorb Academy code.", "Docker Redis Grafana"},
		{"Docker and Redis, and then [qwertzman/docker-workshop](https://github.com/qwertzman/docker-workshop/tree/main/zorb), with Flask", "Docker Redis docker=Docker Flask"},
		{"We ran Docker and Redis all day.\n\nAda Miller @ Slack, Bo Lund, engineer @ Slack, and then Docker @ Spotify", "Docker Redis Docker Spotify"},
		{"Docker, Redis and Grafana on the phone\n\n- UXScrollDelegate and UXNotification tell Flask\n- ZXNotification", "Docker Redis Grafana Flask"},
		{"Docker and Redis ran in Room133 and Hall204 on Port443, with Python3 and Angular2.", "Docker Redis Python3=Python Angular2=Angular"},
		{"# Velocity 2013\n\nDocker and Redis\n\n# Haystack 2024 residency\n\nElasticsearch and Solr\n\n# Unity 2021\n\nWith Blender and Godot. Unity was slow.", "Docker Redis Elasticsearch Solr Unity Blender Godot Unity"},
		{"Docker, Redis and Grafana\n\n- Ansible Vault\n- the ansible vault", "Docker Redis Grafana Ansible Vault=ansible-vault ansible=Ansible"},
		{"# Notes\n\n## Access 2003\n\n- Macros in Access, with Excel, Word and PowerPoint, and SQL Server\n- Docker, Kubernetes, Redis, Grafana\n- Unreal Engine and Godot; Go and Python", "Access=Microsoft Access Access=Microsoft Access Excel=Microsoft Excel Word=Microsoft Word PowerPoint SQL Server Docker Kubernetes Redis Grafana Unreal Engine Godot Go Python"},
		{"- install Flask, [qwertzman/zorbler](https://github.com/qwertzman/zorbler) and Django\n- and Redis", "Flask zorbler Django Redis"},
	})
}

// findsTools compares the tools found in each text with those wanted.
func findsTools(t *testing.T, cases []struct{ text, want string }) {
	t.Helper()
	for _, c := range cases {
		if got := strings.Join(forms(t, model.ToolMention, c.text), " "); got != c.want {
			t.Errorf("%q: found %q, want %q", c.text, got, c.want)
		}
	}
}

// TestRenamed holds that an old name is the thing's whose the notes say it was.
func TestRenamed(t *testing.T) {
	findsTools(t, []struct{ text, want string }{
		{"Neutron (formerly Quantum) does networks. The Quantum plugin is new.", "Neutron Quantum=Neutron Quantum=Neutron"},
		{"GizmoDB, formerly known as Frobdb, scales. Frobdb is dead.", "GizmoDB Frobdb=GizmoDB Frobdb=GizmoDB"},
		{"Frobdb was renamed to GizmoDB. Frobdb is dead.", "Frobdb=GizmoDB GizmoDB Frobdb=GizmoDB"},
		{"The office, formerly London, is in Leeds.", ""},
		// The new name is the whole of it, not another thing that is called by its last word.
		{"Docker Compose (formerly fig.sh) starts containers.", "Docker Compose fig.sh=Docker Compose"},
		{"Frobdb was renamed to Docker Compose. Frobdb is dead.", "Frobdb=Docker Compose Docker Compose Frobdb=Docker Compose"},
		{"Zorbly Compose (formerly Blaxo) is out.", ""},
	})
}

// TestListing holds that the points under a title that calls them tools are names
// where they look like one, and common nouns are not.
func TestListing(t *testing.T) {
	findsTools(t, []struct{ text, want string }{
		{"# Databases\n\n- SQLite.\n- Zorblax;\n- Postgres.", "SQLite Zorblax Postgres=PostgreSQL"},
		{"## Current tools\n\n- zorbLint (still free)\n- Juicy Walnut\n- Online checkers\n- Libraries\n- Qwertzy", "zorbLint Juicy Walnut Qwertzy"},
		{"## Browser plugins\n\n- Virtual machines\n- Open source", ""},
		{"## Current guests\n\n- Juicy Walnut\n- Qwertzy", ""},
	})
}

// TestListingBelowLine holds the same of the points below a line that is no
// title, and of names made of a known one.
func TestListingBelowLine(t *testing.T) {
	findsTools(t, []struct{ text, want string }{
		{"Useful tools\n\n- zorbLint - checks the zorbs\n- Flask-Zorbs - for Flask\n- your keyboard - it costs nothing", "zorbLint Flask-Zorbs Flask"},
		{"Useful guests\n\n- zorbLint - checks the zorbs\n- Flask-Zorbs - for Flask", ""},
	})
}

// TestPackagesInCode holds that what stands for a package in code is one.
func TestPackagesInCode(t *testing.T) {
	findsTools(t, []struct{ text, want string }{
		{"Call `zorblax::frob()` first.", "zorblax"},
		{"The `{zorblax}` package is quick.", "zorblax"},
		{"Put `{name}` and `std::move` into the path.", ""},
	})
}

// TestCommandsInCode holds that the commands of a line are found, also short ones and
// those behind a pipe, and none in remarks; and that keys are no names.
func TestCommandsInCode(t *testing.T) {
	findsTools(t, []struct{ text, want string }{
		{"Docker and Redis.\n\n```\ncurl -s http://localhost/x | jq .items\n  jq -r .name\n# jq -r .name\n```\n", "Docker Redis curl=cURL jq jq jq"},
		{"Docker and Redis.\n\n```\n# Verify that all is well\nls -l\n```\n", "Docker Redis"},
		{"Docker and Redis: press Ctrl+C, Cmd-K, ctrl-T, Alt+F4 or Ctrl+Shift+R.", "Docker Redis"},
		{"Docker and Redis. Go get some tea, then go home.", "Docker Redis"},
		{"Docker and Redis, with C and Go.", "Docker Redis C Go"},
	})
}

// TestWordsInLists holds that neither what is said in brackets of an element of a list
// nor a part of it ends the list.
func TestWordsInLists(t *testing.T) {
	findsTools(t, []struct{ text, want string }{
		{"- we use numpy, pandas and scipy\n- numpy.linalg, zqfits help here\n- git", "numpy=NumPy pandas scipy=SciPy numpy=NumPy zqfits git=Git"},
		{"- we use numpy, pandas and scipy\n- numpy (the arrays), zqfits help here\n- git", "numpy=NumPy pandas scipy=SciPy numpy=NumPy zqfits git=Git"},
	})
}

// TestNobodysTool holds that people and firms that notes list are no tools.
func TestNobodysTool(t *testing.T) {
	findsTools(t, []struct{ text, want string }{
		{"Teachers: Ottilie Brandt (support), Ruxandra Ilie (intern)\n\n- Docker, Redis and Grafana\n- Ruxandra on checkpoints", "Docker Redis Grafana"},
		{"Docker and Redis, by Wojtek Zorblax.\n\n- Zorblax likes PostgreSQL", "Docker Redis PostgreSQL"},
		{"## Glossary\n\n- HBM: memory on the package of Docker and Redis", "Docker Redis"},
	})
}

// TestOneSense holds that a name is at one place one thing only, be there two of
// it in the catalogue.
func TestOneSense(t *testing.T) {
	findsTools(t, []struct{ text, want string }{
		{"pip, PyPI and pytest; devpi runs tox and pip.\n\n- (tox) with pytest", "pip PyPI pytest devpi tox pip tox pytest"},
	})
}

// TestAllocations holds that a mention costs no allocations of its own, and that
// what finding takes is in proportion to the notes.
func TestAllocations(t *testing.T) {
	text := strings.Repeat("- We moved from Puppet and CFEngine to Ansible; Docker runs on Debian, Grafana reads Prometheus.\n- Nobody spoke against it, and the coffee was good.\n\n", 400)
	catalog.Builtin()
	docs := make([]*model.Document, 4)
	for i := range docs {
		docs[i] = parse(t, "notes", text)
	}
	at := 0
	allocs := testing.AllocsPerRun(len(docs)-1, func() {
		Recognize(docs[at], catalog.Builtin())
		at++
	})
	mentions := 0
	eachMention(docs[0], func(*model.Section, *model.Mention) { mentions++ })
	if mentions < 2800 {
		t.Fatalf("%d mentions found, want 2800", mentions)
	}
	if allocs > float64(mentions) {
		t.Errorf("%.0f allocations for %d mentions, want one each at most", allocs, mentions)
	}
}
