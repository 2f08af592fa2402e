package plain

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAskEach(t *testing.T) {
	for name, test := range map[string]struct{ typed, want string }{
		"answers":                   {"hard\nnone\nsome\n", "1hard 3none 4some"},
		"skips":                     {"\n\nsome\n", "4some"},
		"back":                      {"hard\nback\nusual\n\n\n", "1hard 1usual"},
		"back at the first":         {"back\nhard\nstop\n", "1hard"},
		"an answer that is not one": {"nonsense\nhard\nstop\nnone\n", "1hard"},
		"nobody answers":            {"", ""},
	} {
		t.Run(name, func(t *testing.T) {
			var saved []string
			var out, errs strings.Builder
			question := func(number, ask string) Question {
				return Question{Ask: func() string { return ask }, Save: func(line string) error {
					if line == "nonsense" {
						return errors.New("nonsense is no answer")
					}
					saved = append(saved, number+line)
					return nil
				}}
			}
			c := Console{In: strings.NewReader(test.typed), Out: &out, Errs: &errs}
			err := c.AskEach([]Question{question("1", "Exercise?"), question("2", ""), question("3", "Alcohol?"), question("4", "Feet?")})
			if got := strings.Join(saved, " "); err != nil || got != test.want {
				t.Errorf("got %q, %v, want %q", got, err, test.want)
			}
			if refused := errs.String() == "calmcalf: nonsense is no answer\n"; refused != strings.Contains(test.typed, "nonsense") || strings.Contains(out.String(), "2 of 4") {
				t.Errorf("said %s%s", &out, &errs)
			}
		})
	}
}

func TestAskEach_wordForWord(t *testing.T) {
	var out strings.Builder
	c := Console{In: strings.NewReader("\n"), Out: &out}
	if err := c.AskEach([]Question{{Ask: func() string { return "Feet: little, some, long." }}}); err != nil {
		t.Fatal(err)
	}
	want := "Press enter to skip a question. You can also type \"back\" for the previous question, or \"stop\" to finish here.\n1 of 1. Feet: little, some, long.\n"
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
