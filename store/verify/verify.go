// Package verify checks a bbolt file before bbolt opens it: bbolt trusts what it reads, and
// a damaged file can make it panic, loop or fault. Its one rule: it reads the file itself
// and never bbolt's mapping of it, so that a check ends whatever the file contains. Only
// this package knows the page format.
package verify

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"os"

	bolt "go.etcd.io/bbolt"
)

// State identifies the content of a bbolt file at one moment. While the state is unchanged,
// a sound file is still sound.
type State struct {
	info fs.FileInfo
	txid int
}

// StateOf returns the state of an open file whose newest transaction has an id.
func StateOf(file *os.File, txid int) (State, error) {
	info, err := file.Stat()
	return State{info, txid}, err
}

// Same reports whether file, size, modification time and transaction are the same. The
// zero State is the same as none.
func (s State) Same(other State) bool {
	return s.info != nil && other.info != nil && os.SameFile(s.info, other.info) &&
		s.info.Size() == other.info.Size() && s.info.ModTime().Equal(other.info.ModTime()) && s.txid == other.txid
}

// Pages returns an error unless bbolt can walk the file of a transaction safely, and write
// it: the file is complete, every element lies within its page, keys are in order, the page
// above has the first one of each page, and no page is used twice or both used and free. It
// calls see with every entry, as all of them are read anyway; what see gets is valid until it
// returns.
func Pages(tx *bolt.Tx, file *os.File, see func(bucket string, key, value []byte)) error {
	info, err := file.Stat()
	if err != nil {
		return err
	}
	if info.Size() < tx.Size() {
		return fmt.Errorf("it ends after %d of %d bytes", info.Size(), tx.Size())
	}
	size := tx.DB().Info().PageSize
	p := &pages{file: file, see: see, size: size, used: make([]bool, int(tx.Size())/size)}
	if err := p.tree(uint64(tx.Cursor().Bucket().Root()), bounds{}, ""); err != nil {
		return err
	}
	return p.freelist(uint64(tx.ID()))
}

// pages is a bbolt file being checked. Every page may be used once, so that walking the
// tree comes to an end.
type pages struct {
	lax     bool // what is damaged is passed over
	file    *os.File
	see     func(bucket string, key, value []byte)
	size    int // of a page
	used    []bool
	buffers [][]byte // one for each level of the tree
	level   int
}

// page reads a page with those that it goes on for, and marks them as used. A
// wrong id leads to a wrong header or out of the file. What it returns is valid
// until the next page of the same level.
func (p *pages) page(id uint64) ([]byte, error) {
	if len(p.buffers) == p.level {
		p.buffers = append(p.buffers, make([]byte, p.size))
	}
	page := p.buffers[p.level][:p.size]
	if _, err := p.file.ReadAt(page, int64(id)*int64(p.size)); err != nil {
		return nil, err
	}
	more := uint64(binary.NativeEndian.Uint32(page[12:]))
	if binary.NativeEndian.Uint64(page) != id || id+more >= uint64(len(p.used)) {
		return nil, fmt.Errorf("page %d has a wrong header", id)
	}
	for i := id; i <= id+more && (i == id || !p.lax); i++ {
		if err := p.use(i); err != nil {
			return nil, err
		}
	}
	if more == 0 {
		return page, nil
	}
	p.buffers[p.level] = make([]byte, int(more+1)*p.size)
	_, err := p.file.ReadAt(p.buffers[p.level], int64(id)*int64(p.size))
	return p.buffers[p.level], err
}

func (p *pages) use(id uint64) error {
	if id < 2 || id >= uint64(len(p.used)) || p.used[id] {
		return fmt.Errorf("page %d is used twice, or does not exist", id)
	}
	p.used[id] = true
	return nil
}

// tree walks the pages below one page of a bucket; the root has no name.
func (p *pages) tree(id uint64, within bounds, bucket string) error {
	page, err := p.page(id)
	if err != nil {
		return err
	}
	p.level++
	defer func() { p.level-- }()
	switch kindOf(page) {
	case branchPage:
		return p.branch(page, within, bucket)
	case leafPage:
		return p.leaf(page, within, bucket)
	default:
		return fmt.Errorf("page %d is of an unknown kind", id)
	}
}

func (p *pages) branch(page []byte, within bounds, bucket string) error {
	count := countOf(page)
	for i := range count {
		key, child, err := branchElement(page, i)
		if err != nil {
			return err
		}
		below := bounds{key, within.high}
		if i+1 < count {
			if below.high, _, err = branchElement(page, i+1); err != nil {
				return err
			}
		}
		if p.lax {
		} else if i == 0 && !within.begin(key) || !within.contain(key) || below.high != nil && bytes.Compare(key, below.high) >= 0 {
			return errors.New("keys are out of order")
		}
		if err := p.tree(child, below, bucket); err != nil && !p.lax {
			return err
		}
	}
	return nil
}

func (p *pages) leaf(page []byte, within bounds, bucket string) error {
	var before []byte
	for i := range countOf(page) {
		isBucket, key, value, err := leafElement(page, i)
		switch {
		case err != nil && p.lax:
			continue
		case err != nil:
			return err
		case p.lax:
		case i == 0 && !within.begin(key) || !within.contain(key) || i > 0 && bytes.Compare(before, key) >= 0:
			return errors.New("keys are out of order")
		}
		before = key
		if !isBucket {
			p.see(bucket, key, value)
			continue
		}
		if bucket != "" && !p.lax {
			return errors.New("a bucket is inside another one")
		}
		if err := p.bucket(value, string(key)); err != nil && !p.lax {
			return err
		}
	}
	return nil
}

func (p *pages) bucket(value []byte, name string) error {
	if len(value) < bucketSize {
		return errors.New("a bucket is cut off")
	}
	if root := binary.NativeEndian.Uint64(value); root != 0 {
		return p.tree(root, bounds{}, name)
	}
	page := value[bucketSize:]
	if len(page) < headerSize || kindOf(page) != leafPage {
		return errors.New("a bucket is cut off")
	}
	return p.leaf(page, bounds{}, name)
}

// freelist marks the free pages of a transaction as used.
func (p *pages) freelist(txid uint64) error {
	meta := readMeta(p.file, 0)
	if meta == nil || binary.NativeEndian.Uint64(meta[metaTxid:]) != txid {
		meta = readMeta(p.file, int64(p.size))
	}
	if meta == nil || binary.NativeEndian.Uint64(meta[metaTxid:]) != txid {
		return errors.New("its newest state is unreadable")
	}
	page, err := p.page(binary.NativeEndian.Uint64(meta[metaFreelist:]))
	if err != nil {
		return err
	}
	list, count := page[headerSize:], uint64(countOf(page))
	if count == manyPages {
		list, count = list[8:], binary.NativeEndian.Uint64(list)
	}
	if kindOf(page) != freelistPage || count > uint64(len(list)/8) {
		return errors.New("the list of free pages is cut off")
	}
	for i := range count {
		if err := p.use(binary.NativeEndian.Uint64(list[8*i:])); err != nil {
			return err
		}
	}
	return nil
}

// bounds are the limits of all keys of a page: from low on and before high. A nil one
// is no limit.
type bounds struct{ low, high []byte }

// begin reports whether a key is the first one of the page. bbolt puts a page that it has
// written where it finds that in the page above, and else puts it there twice.
func (b bounds) begin(key []byte) bool { return b.low == nil || bytes.Equal(b.low, key) }

func (b bounds) contain(key []byte) bool {
	return bytes.Compare(b.low, key) <= 0 && (b.high == nil || bytes.Compare(key, b.high) < 0)
}
