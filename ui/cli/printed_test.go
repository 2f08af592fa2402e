package cli

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/plain"

	"pgregory.net/rapid"
)

// TestWhatIsPrintedCanBeTypedAgain: what a command says that it saved is saved again when it is
// typed, and said in the same words.
func TestWhatIsPrintedCanBeTypedAgain(t *testing.T) {
	now := time.Date(2026, 11, 21, 22, 14, 0, 0, time.FixedZone("", 3600))
	dir, night := t.TempDir(), diary.NightOf(now)
	run := func(t *rapid.T, args ...string) string {
		var out, errs strings.Builder
		p := &program{
			Console: plain.NewConsole(strings.NewReader(""), &out, &errs), clock: func() time.Time { return now },
			journalFile: filepath.Join(dir, "journal.db"), getenv: func(string) string { return dir },
		}
		if status := p.run(t.Context(), args); status != 0 || errs.Len() > 0 {
			t.Fatalf("%q: got %d, %s%s", args, status, &out, &errs)
		}
		return out.String()
	}
	// saved runs a command about a night of its own, and returns what it says that it saved.
	saved := func(t *rapid.T, before, after string, args ...string) string {
		night = night.AddDays(-1)
		said := run(t, append(args, "--yes", "--night", night.String())...)
		_, words, _ := strings.Cut(said, before)
		words, _, found := strings.Cut(words, after)
		if !found {
			t.Fatalf("%q: no %q, %q in %s", args, before, after, said)
		}
		return words
	}
	rapid.Check(t, func(t *rapid.T) {
		var words []string
		say := func(name string, choices ...string) {
			if word := rapid.SampledFrom(choices).Draw(t, name); word != "" {
				words = append(words, word)
			}
		}
		say("leg", "", "l", "right", "both")
		say("muscle", "calf", "foot", "thigh", "hamstring", "quad", "shin", "toes")
		say("how bad", "", "0", "7", "10/10")
		say("how long", "", "45s", "3 min", "2m30", "half an hour", "1h5m")
		say("time", "", "03:10", "11 pm", "midnight", "12:30 pm", "3:30 pm")
		say("more", "", "woke", "sore", "sore 30h", "different", "woke sore 2 days")
		typed := strings.Join(words, " ")
		once := saved(t, "1 cramp, ", ".\n", "checkin", typed)
		again := saved(t, "1 cramp, ", ".\n", append([]string{"checkin"}, strings.Fields(once)...)...)
		if once != again {
			t.Errorf("%q is printed as %q, which is printed as %q", typed, once, again)
		}
	})
	rapid.Check(t, func(t *rapid.T) {
		q := rapid.SampledFrom(diary.Questions()).Draw(t, "question")
		amount := "none"
		switch {
		case q.Factor == diary.Water:
			amount = fmt.Sprintf("%d ml at %02d:%02d", rapid.IntRange(1, 10000).Draw(t, "ml"), rapid.IntRange(0, 23).Draw(t, "hour"), rapid.IntRange(0, 59).Draw(t, "minute"))
		case q.Numeric():
			amount = fmt.Sprint(rapid.IntRange(0, int(q.Unit.Most)).Draw(t, "number"))
		default:
			amount = rapid.SampledFrom(q.Words).Draw(t, "word")
		}
		once := saved(t, ": ", ".\n", "log", q.Word, amount)
		once, _, _ = strings.Cut(once, ", ")
		again := saved(t, ": ", ".\n", append([]string{"log"}, strings.Fields(once+".")...)...)
		if again, _, _ = strings.Cut(again, ", "); once != again {
			t.Errorf("%s %s is printed as %q, which is printed as %q", q.Word, amount, once, again)
		}
	})
}
