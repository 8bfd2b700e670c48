package index

import "testing"

// TestSpoiledNames holds that names which the notes have are found where a slip has spoiled them, and
// that other words and other names are none.
func TestSpoiledNames(t *testing.T) {
	toolsBehind(t, "", [][2]string{
		{"Erlang has Dialyzer. Specs are inferred by dializer. Dialyzer docs.", "Erlang Dialyzer dializer=Dialyzer Dialyzer"},
		{"Kubernetes and Prometheus: Kuberntes, kubernates and Prometeus.", "Kubernetes Prometheus Kuberntes=Kubernetes kubernates=Kubernetes Prometeus=Prometheus"},
		{"We use Flask, Jinja2 and Werkzeug. It relies on werkzueg.", "Flask Jinja2 Werkzeug werkzueg=Werkzeug"},
		{"We use Jenkins and Docker. Thanks to Jenkens Smith and to Dr. Jenkyns.", "Jenkins Docker"},
		{"Kubernetes and Docker: Kubernetez, Xubernetes and Dockar.", "Kubernetes Docker"},
		{"We made it with Black, Docker and Django: on blakc paper.", "Black Docker Django"},
	})
}
