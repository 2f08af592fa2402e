package diary_test

import (
	"slices"
	"testing"

	"calmcalf/store/diary"
)

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
