package index

import "testing"

// TestEllipses holds that the end of a name is found where its beginning stands beside it, in
// a line or in a list, and not where the words are none of a name, or another one.
func TestEllipses(t *testing.T) {
	const notes = "- Docker, Redis and PostgreSQL run\n- "
	toolsBehind(t, notes, [][2]string{
		{"We use Google Docs, Sheets and Slides for it", "Google Docs Sheets=Google Sheets Slides=Google Slides"},
		{"Google Docs、Sheets、Slides を使う", "Google Docs Sheets=Google Sheets Slides=Google Slides"},
		{"AWS Lambda, Glue and Batch are there", "AWS Lambda Glue=AWS Glue Batch=AWS Batch"},
		{"GitHub Actions, Pages & Codespaces", "GitHub Actions Pages=GitHub Pages Codespaces=GitHub Codespaces"},
		{"GitHub Actions, pages and a batch", "GitHub Actions"},
		{"GitHub Actions and Pages Smith wrote", "GitHub Actions"},
		{"Apache Kafka und Spark", "Apache Kafka Spark=Apache Spark"},
		{"Google Maps and Home Assistant", "Google Maps Home Assistant"},
	})
	german := "Wir haben lange über die Sache gesprochen.\n\n- Docker, Redis und PostgreSQL\n- Microsoft Teams, Designer und Entwickler\n- Google Ads, Keep und Trends"
	if got, want := toolsOf(t, "de", german), "Docker Redis PostgreSQL Microsoft Teams Google Ads Google Keep Google Trends"; got != want {
		t.Errorf("%q: got %s, want %s", german, got, want)
	}
	toolsBehind(t, "", [][2]string{
		{"- GitHub Copilot and GitHub Codespaces\n- Actions\n- Packages\n- Pages: now with Actions\n- Discussions", "GitHub Copilot GitHub Codespaces Actions=GitHub Actions Packages=GitHub Packages Pages=GitHub Pages Discussions=GitHub Discussions"},
		{"- Azure Functions and Azure Cosmos DB got new prices\n- App Service\n- Functions\n- Docker", "Azure Functions Azure Cosmos DB=Cosmos DB App Service=Azure App Service Functions=Azure Functions Docker"},
		{"- GitHub Copilot\n- Actions\n- Questions\n- Lunch\n- Docker", "GitHub Copilot Docker"},
	})
}
