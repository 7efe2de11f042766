/**
 * The block in the editor: the article itself, and a control for every option.
 */
( function ( { blockEditor, blocks, components, data, element, htmlEntities, i18n } ) {
	const { InspectorControls, InnerBlocks, useBlockProps, useInnerBlocksProps } = blockEditor;
	const { CheckboxControl, PanelBody, SelectControl, TextControl, ToggleControl } = components;
	const { useDispatch, useSelect } = data;
	const { createElement, useEffect } = element;
	const { decodeEntities } = htmlEntities;
	const { __ } = i18n;
	const { addressPattern, languages, sections, siteLanguage, telephonePattern } = window.menopauseBackpainInfo;

	/** The sections that open and close, with their titles. The danger signs always show. */
	const collapsible = Object.entries( sections ).filter( ( [ id ] ) => id !== 'get-help' );

	/** A box for each section. The list keeps the order in which the author ticks them. */
	const sectionsControl = ( attributes, setAttributes, name, label, help, choices ) => {
		const ids = attributes[ name ].split( ' ' ).filter( Boolean );
		const boxes = choices.map( ( [ id, title ] ) => {
			const place = ids.indexOf( id ) + 1;
			return createElement( CheckboxControl, {
				key: id,
				label: place && ids.length > 1 ? `${ title } (${ place })` : title,
				checked: place > 0,
				onChange: ( isChecked ) => {
					const others = ids.filter( ( each ) => each !== id );
					setAttributes( { [ name ]: ( isChecked ? [ ...others, id ] : others ).join( ' ' ) } );
				},
			} );
		} );
		return createElement(
			'fieldset',
			{ key: name, style: { marginBottom: '24px' } },
			createElement( 'legend', { style: { marginBottom: '8px' } }, label ),
			createElement( 'p', { style: { marginTop: 0 } }, help ),
			boxes
		);
	};

	/** Whether readers get a text. PHP asks the same. */
	const fits = ( pattern, text ) => new RegExp( pattern, 'i' ).test( text );

	/** The name of a language in that language: español. */
	const languageName = ( language ) => new Intl.DisplayNames( [ language ], { type: 'language' } ).of( language );

	const controls = ( attributes, setAttributes ) => {
		const list = ( ...rest ) => sectionsControl( attributes, setAttributes, ...rest );
		const control = ( type, name, label, help, more ) =>
			createElement( type, {
				key: name,
				label,
				help,
				[ type === ToggleControl ? 'checked' : 'value' ]: attributes[ name ],
				onChange: ( value ) => setAttributes( { [ name ]: value } ),
				...more,
			} );
		const checkedText = ( name, label, help, pattern, problem ) => {
			const isWrong = attributes[ name ] && ! fits( pattern, attributes[ name ] );
			return control( TextControl, name, label, createElement( 'span', { role: 'status' }, isWrong ? problem : help ), {
				'aria-invalid': isWrong ? 'true' : null,
			} );
		};
		const choice = ( name, label, help, first, values ) =>
			control( SelectControl, name, label, help, {
				options: [ { value: '', label: first }, ...values.map( ( [ value, words ] ) => ( { value, label: words } ) ) ],
			} );

		return createElement(
			InspectorControls,
			null,
			createElement(
				PanelBody,
				{ title: __( 'Settings', 'menopause-backpain-info' ) },
				checkedText(
					'emergencyNumber',
					__( 'Emergency number', 'menopause-backpain-info' ),
					__( 'Replaces 911 wherever the article tells readers to call it.', 'menopause-backpain-info' ),
					telephonePattern,
					__( 'This is no telephone number, so the article keeps 911.', 'menopause-backpain-info' )
				),
				choice(
					'lang',
					__( 'Language', 'menopause-backpain-info' ),
					__( 'Of the article.', 'menopause-backpain-info' ),
					__( 'That of the page', 'menopause-backpain-info' ),
					languages.map( ( language ) => [ language, languageName( language ) ] )
				),
				choice(
					'headingLevel',
					__( 'Level of the title', 'menopause-backpain-info' ),
					__( 'Section headings are one level deeper.', 'menopause-backpain-info' ),
					__( '2, below the title of the page', 'menopause-backpain-info' ),
					[ '1', '2', '3', '4', '5' ].map( ( level ) => [ level, level ] )
				),
				control( SelectControl, 'theme', __( 'Colors', 'menopause-backpain-info' ), __( 'Light or dark.', 'menopause-backpain-info' ), {
					options: [
						{ value: '', label: __( 'Those of the page', 'menopause-backpain-info' ) },
						{ value: 'light', label: __( 'Light', 'menopause-backpain-info' ) },
						{ value: 'dark', label: __( 'Dark', 'menopause-backpain-info' ) },
					],
				} )
			),
			createElement(
				PanelBody,
				{ title: __( 'Sections', 'menopause-backpain-info' ) },
				list(
					'sections',
					__( 'Sections to show', 'menopause-backpain-info' ),
					__( 'In the order in which you tick them. None: all. The danger signs and the sources always stay.', 'menopause-backpain-info' ),
					collapsible
				),
				list(
					'open',
					__( 'Sections open from the start', 'menopause-backpain-info' ),
					__( 'Sections that you open in the article itself, here in the editor, stay closed for readers.', 'menopause-backpain-info' ),
					[ [ 'all', __( 'All sections', 'menopause-backpain-info' ) ], ...collapsible ]
				),
				control(
					ToggleControl,
					'exclusive',
					__( 'One section open at a time', 'menopause-backpain-info' ),
					__( 'Opening a section closes the others.', 'menopause-backpain-info' )
				)
			),
			createElement(
				PanelBody,
				{ title: __( 'Your own words', 'menopause-backpain-info' ) },
				control(
					TextControl,
					'heading',
					__( 'Title', 'menopause-backpain-info' ),
					__( 'Empty: that of the article.', 'menopause-backpain-info' )
				),
				control(
					TextControl,
					'actionText',
					__( 'Link at the end: words', 'menopause-backpain-info' ),
					__( 'Such as “Book a visit”.', 'menopause-backpain-info' )
				),
				checkedText(
					'actionUrl',
					__( 'Link at the end: address', 'menopause-backpain-info' ),
					__( 'The link shows when it has both words and an address.', 'menopause-backpain-info' ),
					addressPattern,
					__( 'This is no address. It begins with https:// or with /.', 'menopause-backpain-info' )
				),
				control(
					TextControl,
					'reviewer',
					__( 'Reviewed by', 'menopause-backpain-info' ),
					__( 'Replaces “Not yet reviewed by a clinician.” Only name somebody who has reviewed this very version.', 'menopause-backpain-info' )
				)
			)
		);
	};

	/** A link in the article would take the author away from the editor. */
	const stayHere = ( event ) => {
		const clicked = event.nativeEvent.composedPath()[ 0 ];
		if ( clicked.closest?.( 'a' ) ) {
			event.preventDefault();
		}
	};

	const slotted = ( slot, words ) => words && createElement( 'span', { key: slot, slot }, words );

	/** WordPress stores “&” as “&amp;” for authors who may not write unfiltered HTML. */
	const asWritten = ( attributes ) =>
		Object.fromEntries(
			Object.entries( attributes ).map( ( [ name, value ] ) => [ name, typeof value === 'string' ? decodeEntities( value ) : value ] )
		);

	/** The arrow keys lead through the introduction and put an empty paragraph there. It goes when the author has gone. */
	const useNoEmptyIntroduction = ( clientId ) => {
		const { removeBlock } = useDispatch( blockEditor.store );
		const leftover = useSelect(
			( select ) => {
				const { getBlocks, hasSelectedInnerBlock } = select( blockEditor.store );
				const [ first, ...others ] = getBlocks( clientId );
				const isEmpty = first && ! others.length && blocks.isUnmodifiedDefaultBlock( first );
				return isEmpty && ! hasSelectedInnerBlock( clientId, true ) ? first.clientId : null;
			},
			[ clientId ]
		);
		useEffect( () => {
			if ( leftover ) {
				removeBlock( leftover, false );
			}
		}, [ leftover ] );
	};

	function Edit( { attributes: stored, clientId, setAttributes } ) {
		useNoEmptyIntroduction( clientId );
		const attributes = asWritten( stored );
		const intro = useInnerBlocksProps( { slot: 'intro' }, { renderAppender: InnerBlocks.DefaultBlockAppender } );
		const { heading, reviewer, actionText, actionUrl } = attributes;
		return createElement(
			'div',
			{ ...useBlockProps(), onClickCapture: stayHere },
			controls( attributes, setAttributes ),
			createElement(
				'menopause-backpain-info',
				{
					lang: attributes.lang || siteLanguage,
					open: attributes.open || null,
					sections: attributes.sections || null,
					exclusive: attributes.exclusive ? '' : null,
					'heading-level': attributes.headingLevel || null,
					theme: attributes.theme || null,
					'emergency-number': fits( telephonePattern, attributes.emergencyNumber ) ? attributes.emergencyNumber : null,
				},
				slotted( 'heading', heading ),
				slotted( 'reviewer', reviewer ),
				createElement( 'div', intro ),
				fits( addressPattern, actionUrl ) &&
					slotted( 'action', actionText && createElement( 'a', { className: 'wp-element-button', href: actionUrl }, actionText ) )
			)
		);
	}

	blocks.registerBlockType( 'menopause-backpain-info/article', {
		edit: Edit,
		save: () => createElement( InnerBlocks.Content ),
	} );
} )( window.wp );
