package diary_test

import (
	"slices"
	"strings"
	"testing"

	"calmcalf/store/diary"

	"pgregory.net/rapid"
)

func TestAmountsAreReadAndDescribed(t *testing.T) {
	for _, test := range []struct{ factor, text, want string }{
		{"water", "300ml", "300 ml"},
		{"water", " 300 ML ", "300 ml"},
		{"water", "0.3l", "300 ml"},
		{"water", "1.5 l", "1.5 l"},
		{"water", "1234ml", "1.234 l"},
		{"water", "2.3l", "2.3 l"},
		{"water", "10l", "10 l"},
		{"water", "none", "none"},
		{"water", "0", "none"},
		{"water", "-0ml", "none"},
		{"caffeine", "", "1 cup"},
		{"caffeine", "2", "2 cups"},
		{"caffeine", "2 cups", "2 cups"},
		{"caffeine", "1 cup", "1 cup"},
		{"caffeine", "0.5", "0.5 cups"},
		{"caffeine", "none", "none"},
		{"alcohol", "3 drinks", "3 drinks"},
		{"feet", "Long", "long"},
		{"magnesium", "", "yes"},
		{"magnesium", "no", "no"},
	} {
		q := question(t, test.factor)
		a, err := q.ParseAmount(test.text)
		if err != nil || q.Describe(a) != test.want {
			t.Errorf("%s %q: got %q, %v, want %q", test.factor, test.text, q.Describe(a), err, test.want)
		}
	}
}

func TestAmountsThatCannotBeTrueAreRefused(t *testing.T) {
	for _, test := range []struct{ factor, text, why string }{
		{"water", "", "needs its unit"},
		{"water", "300", "needs its unit"},
		{"water", "-1ml", "-1 ml of water is not between 0 and 10 l a day"},
		{"water", "1e9ml", "is not between 0 and 10 l a day"},
		{"water", "10001ml", "10.001 l of water is not between"},
		{"water", "nanml", "is not an amount of water: write 300ml, or 0.3l"},
		{"water", "infl", "is not an amount"},
		{"water", "infinityml", "is not an amount"},
		{"water", "0x10ml", "is not an amount"},
		{"water", "1_000ml", "is not an amount"},
		{"water", "1,5l", "is not an amount"},
		{"water", "0.001ml", "is not an amount"},
		{"water", "ml", "is not an amount"},
		{"water", "l", "is not an amount"},
		{"caffeine", "nan", "write 2, or 2 cups"},
		{"caffeine", "-1", "-1 cups of caffeine is not between 0 and 30 cups"},
		{"caffeine", "31", "not between"},
		{"alcohol", "2 cups", "is not an amount of alcohol: write 2, or 2 drinks"},
		{"feet", "", "feet is told as one of: little, some, long"},
		{"feet", "3", "feet is told as one of"},
		{"magnesium", "400mg", "magnesium is told as one of: no, yes"},
	} {
		a, err := question(t, test.factor).ParseAmount(test.text)
		if err == nil || !strings.Contains(err.Error(), test.why) || a != (diary.Amount{}) {
			t.Errorf("%s %q: got %v, %v, want it refused: %s", test.factor, test.text, a, err, test.why)
		}
	}
}

func TestEveryAmountThatIsReadPassesTheCheck(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := rapid.SampledFrom(diary.Questions()).Draw(t, "question")
		text := rapid.StringMatching(`-?[0-9.,einfxa]{0,6} ?(ml|l|cups?|drinks?|none|yes|some)?`).Draw(t, "text")
		a, err := q.ParseAmount(text)
		if err != nil {
			return
		}
		if err := q.Check(a); err != nil {
			t.Fatalf("%q was read as %v, which is refused: %v", text, a, err)
		}
		if again, err := q.ParseAmount(q.Describe(a)); err != nil || again != a {
			t.Fatalf("%q was read as %v, described as %q, and then read as %v, %v", text, a, q.Describe(a), again, err)
		}
	})
}

func TestFactorsAreDescribedInTheOrderOfTheQuestions(t *testing.T) {
	f := diary.Factors{"naps": {Number: 1}, diary.Covers: {Word: "tight"}, diary.Water: {Number: 1400}, diary.Exercise: {Word: "hard"}, diary.Alcohol: {}}
	want := []string{"exercise hard", "alcohol none", "water 1.4 l", "covers tight"}
	if got := f.Describe(); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestEveryQuestionHasWordsOrAUnit(t *testing.T) {
	seen := map[string]bool{}
	for _, q := range diary.Questions() {
		if q.Numeric() == (len(q.Words) > 0) || q.Numeric() != (q.Unit.Most > 0) || q.Asks == "" || seen[q.Word] {
			t.Errorf("got %+v", q)
		}
		seen[q.Word] = true
	}
	if _, known := diary.QuestionOf("naps"); known {
		t.Error("naps is a question")
	}
}
