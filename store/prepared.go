package store

import (
	"fmt"

	"calmcalf/store/diary"
	"calmcalf/store/object"

	bolt "go.etcd.io/bbolt"
)

// prepared is a change of many records, such as an import. It is computed in one transaction,
// and written in the next.
type prepared struct {
	Reader
	saves []saving
	texts []<-chan []encoded // of the saves, in batches
	seen  int                // the transaction; 0 where there was no journal
}

// saving is a record that is changed.
type saving struct {
	bucket string
	key    []byte
	before *diary.Night // of a night that was there, for an import
	record any          // a pointer to a night, a trial or a deletion; nil where it is removed
}

// prepare begins a change.
func (r Reader) prepare() prepared {
	p := prepared{Reader: r}
	if r.tx != nil {
		p.seen = r.tx.ID()
	}
	return p
}

// encoded is a record in its stored form.
type encoded struct {
	json []byte
	err  error
}

// perBatch is how many records are encoded at once.
const perBatch = 256

// add adds a record to the change. It is encoded in parallel with adding and writing
// others, which takes as long.
func (p *prepared) add(s saving) {
	p.saves = append(p.saves, s)
	if len(p.saves)%perBatch == 0 {
		p.encode()
	}
}

// encode encodes the records added since its last call.
func (p *prepared) encode() {
	saves, texts := p.saves[len(p.texts)*perBatch:], make(chan []encoded, 1) // nothing waits for a reader that failed
	p.texts = append(p.texts, texts)
	go func() {
		all := make([]encoded, len(saves))
		for at, s := range saves {
			all[at].json, all[at].err = object.Encode(s.record)
		}
		texts <- all
	}()
}

// holds reports whether nothing was written between the transaction that computed the
// change and this one, which writes it.
func (p *prepared) holds(tx *bolt.Tx) bool {
	if p.seen > 0 {
		return tx.ID() == p.seen+1
	}
	for _, bucket := range []string{nightsBucket, trialsBucket, deletedBucket} {
		if key, _ := tx.Bucket([]byte(bucket)).Cursor().First(); key != nil {
			return false
		}
	}
	return true
}

// write writes each record with save, so that it can be undone.
func (p *prepared) write(b several, save func(b several, s saving, text []byte) error) error {
	var texts []encoded
	for at, s := range p.saves {
		if at%perBatch == 0 {
			texts = <-p.texts[at/perBatch]
		}
		text := texts[at%perBatch]
		if text.err != nil {
			return fmt.Errorf("can't save to %s: %w", s.bucket, text.err)
		}
		if err := b.saveRecord(changesBucket, b.change, s.bucket, s.key); err != nil {
			return err
		}
		if err := save(b, s, text.json); err != nil {
			return err
		}
	}
	return nil
}
