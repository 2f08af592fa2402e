package store

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestTheReadmeNamesTests that exist, one at least in each row of what can go wrong.
func TestTheReadmeNamesTests(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(string(readme), "## What can go wrong")
	table, _, _ = strings.Cut(table, "\n## ")
	rows := 0
	for line := range strings.Lines(table) {
		if !strings.HasPrefix(line, "| ") || strings.HasPrefix(line, "| what |") {
			continue
		}
		rows++
		names := regexp.MustCompile("`(Test\\w+|[\\w/]+_test\\.go|\\w+\\.txtar)`").FindAllStringSubmatch(line, -1)
		if len(names) == 0 {
			t.Errorf("no test: %s", line)
		}
		for _, name := range names {
			if !exists(t, name[1]) {
				t.Errorf("there is no %s: %s", name[1], line)
			}
		}
	}
	if rows < 20 {
		t.Errorf("got %d rows", rows)
	}
}

func exists(t *testing.T, name string) bool {
	t.Helper()
	for _, path := range []string{name, filepath.Join("..", name), filepath.Join("../ui/cli/testdata/script", name)} {
		if _, err := os.Stat(path); err == nil {
			return true
		}
	}
	return exec.Command("grep", "-rqE", "--include=*_test.go", "^func "+name+`\(`, ".", "../ui/cli").Run() == nil
}
